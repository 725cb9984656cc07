package dev.matinee.dataset.format.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.text.BadLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFileTests {

  @TempDir Path folder;
  final List<BadLine> bad = new ArrayList<>();

  @Test
  void readsFieldsBetweenBars() throws IOException {
    assertThat(read("1|24|M|technician|85711\n2|53|F|other|T8H1N\n3|23|M||\n"))
        .containsExactly(
            new NewUser(
                "1", Map.of("age", "24", "gender", "M", "occupation", "technician", "region", "8")),
            new NewUser("2", Map.of("age", "53", "gender", "F", "occupation", "other")),
            new NewUser("3", Map.of("age", "23", "gender", "M")));
  }

  @Test
  void readsFieldsBetweenDoubleColons() throws IOException {
    assertThat(read("1::F::1::10::48067\n2::M::56::16::70072-0001\n"))
        .containsExactly(
            new NewUser("1", Map.of("age", "1", "gender", "F", "occupation", "10", "region", "4")),
            new NewUser(
                "2", Map.of("age", "56", "gender", "M", "occupation", "16", "region", "7")));
  }

  @Test
  void takesEveryColumnForAnAttribute() throws IOException {
    String text =
        """
        country,userId,"favourite, if any",zipCode\r
        FR,ann,"Léon, again",75001\r
        ,bob,,\r
        US,eve\r
        """;

    assertThat(read(text))
        .containsExactly(
            new NewUser(
                "ann", Map.of("country", "FR", "favourite, if any", "Léon, again", "region", "7")),
            new NewUser("bob", Map.of()),
            new NewUser("eve", Map.of("country", "US")));
  }

  @Test
  void readsJsonAsTheInterfaceHasIt() throws IOException {
    String text =
        """
        {"userId":"ann","attributes":{"age":25,"zip":"75001","gender":null}}
        {"userId":7,"attributes":{}}
        """;

    assertThat(read(text))
        .containsExactly(
            new NewUser("ann", Map.of("age", "25", "region", "7")), new NewUser("7", Map.of()));
  }

  @Test
  void readsLatinOne() throws IOException {
    Path file =
        Files.write(
            folder.resolve("u.user"),
            "1|24|F|ingénieure|75001\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(UsersFile.recognize(file).orElseThrow().read(bad::add))
        .singleElement()
        .extracting(user -> user.attributes().get("occupation"))
        .isEqualTo("ingénieure");
  }

  @Test
  void namesBadLinesByTheirNumber() throws IOException {
    String text =
        """
        1|24|M|x|85711

        2|old|F|x|0
        3|1|Q|x|0
        4|1
        a b|1|M|x|0
        5|1|M|x|0
        6|1||x|0
        7|2|M|x|
        8|2|M|x|
        9|2|M|x|
        """;

    assertThat(read(text))
        .extracting(NewUser::userId)
        .containsExactly("1", "5", "6", "7", "8", "9");
    assertThat(bad)
        .containsExactly(
            new BadLine("any", 3, "the age 'old' is not a number"),
            new BadLine("any", 4, "the gender 'Q' is neither M nor F"),
            new BadLine("any", 5, "a user has 5 fields between |, not 2"),
            new BadLine(
                "any", 6, "'a b' is not an id: it must have 1 to 64 letters, digits or . _ : @ -"));
  }

  @Test
  void refusesMoreThanTheStoreHolds() throws IOException {
    String names = "n".repeat(51);

    assertThat(read("userId,%s\nann,x\nbob,\n".formatted(names)))
        .containsExactly(new NewUser("bob", Map.of()));
    assertThat(read("userId,a\nann,%s\nbob,\n".formatted("x".repeat(101)))).hasSize(1);
    assertThat(bad)
        .extracting(BadLine::reason)
        .satisfiesExactly(
            name -> assertThat(name).contains("1 to 50 characters", names),
            value -> assertThat(value).contains("1 to 100 characters", "'a'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1::1193::5::978300760\n",
        "1|Toy Story (1995)|01-Jan-1995||http://x|0|0|0|1|1|1|0|0|0|0|0|0|0|0|0|0|0|0|0\n",
        "1::Toy Story (1995)::Comedy\n",
        "userId,movieId,tag,timestamp\n1,2,good,3\n",
        "userId,movieId,rating\n1,2,3\n",
        "userId\n1\n",
        "userId,page\nann,home\nann,list\nann,home\n",
        "movieId,title\n1,Up\n",
        "{\"userId\":\"a\",\"movieId\":\"b\",\"rating\":3}\n",
        "Some words.\n",
        "",
      })
  void otherFilesHoldNoUsers(String text) throws IOException {
    assertThat(UsersFile.recognize(write(text))).isEmpty();
  }

  List<NewUser> read(String text) throws IOException {
    return UsersFile.recognize(write(text)).orElseThrow().read(bad::add);
  }

  Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("any"), text);
  }
}
