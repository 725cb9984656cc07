package dev.matinee;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTests {

  static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.matinee");

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(Matinee.class).verify();
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.matinee.(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void modelIsPlainJava() {
    classes()
        .that()
        .resideInAPackage("dev.matinee.model..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.matinee.model..", "java..", "org.jspecify..")
        .because("the maths must be testable and reusable without a container")
        .check(CODE);
  }

  @Test
  void onlyTheDenseAlgebraOfTrainingKnowsNd4j() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.matinee.training.blas..", "dev.matinee.training.neural..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.nd4j..", "org.bytedeco..")
        .because("touching ND4J loads its native libraries")
        .check(CODE);
  }

  @Test
  void onlyTheHttpInterfaceKnowsItsProblems() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..web..", "dev.matinee.console..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.matinee.web.problem..")
        .because("the domain says what happened, a controller what to answer")
        .check(CODE);
  }

  @Test
  void entitiesAndRepositoriesStayInTheirModule() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .or()
        .areAssignableTo(Repository.class)
        .should()
        .notBePublic()
        .because("ids and records cross modules, entities do not")
        .check(CODE);
  }

  @Test
  void controllersAreNobodysApi() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .notBePublic()
        .andShould()
        .resideInAPackage("..web..")
        .check(CODE);
  }

  @Test
  void dependenciesArriveThroughConstructors() {
    fields()
        .should()
        .notBeAnnotatedWith(Autowired.class)
        .andShould()
        .notBeAnnotatedWith(Value.class)
        .because("configuration is a record, a dependency a constructor parameter")
        .check(CODE);
  }

  @Test
  void packagesAreSmallEnoughToBeSeenAtOnce() {
    Map<String, Long> types =
        topLevelTypes().collect(groupingBy(JavaClass::getPackageName, counting()));

    assertThat(types)
        .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(15));
  }

  @Test
  void everyTypeHasANameOfItsOwn() {
    Map<String, List<String>> packages =
        topLevelTypes()
            .collect(
                groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toList())));

    assertThat(packages).allSatisfy((name, places) -> assertThat(places).as(name).hasSize(1));
  }

  private static Stream<JavaClass> topLevelTypes() {
    return CODE.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }
}
