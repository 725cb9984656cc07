package dev.matinee.training.configuration;

import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.bias.BaselineTrainer;
import dev.matinee.training.bayesian.BayesianTrainer;
import dev.matinee.training.neural.NeuralTrainer;
import dev.matinee.training.ranking.RankingTrainers;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Creates all trainers, and selects those that the configuration names.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TrainingConfiguration {

  @Bean
  RatingTrainer bayesianTrainer(BayesianProperties properties) {
    return new BayesianTrainer(properties.settings());
  }

  @Bean
  RatingTrainer neuralTrainer(NeuralProperties properties) {
    return new NeuralTrainer(properties.settings());
  }

  @Bean
  RatingTrainer baselineTrainer() {
    return new BaselineTrainer();
  }

  @Bean
  RankingTrainer rankingTrainer(RankingProperties properties) {
    return RankingTrainers.upTo(properties.effectiveDenseLimit());
  }

  @Bean
  Trainers trainers(
      TrainingProperties properties, List<RatingTrainer> available, RankingTrainer ranking) {
    return Trainers.named(properties.trainers(), available, ranking);
  }
}
