package dev.matinee;

import dev.matinee.catalog.Movies;
import dev.matinee.catalog.Users;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.serving.lists.PopularMovies;
import dev.matinee.serving.lists.Recommender;
import dev.matinee.serving.lists.SimilarMovies;
import dev.matinee.serving.prediction.Explainer;
import dev.matinee.serving.prediction.Predictor;
import dev.matinee.serving.questions.QuestionFinder;
import dev.matinee.training.Training;
import dev.matinee.training.registry.Models;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The controllers of the HTTP interface around mocks, in one context for all tests that extend
/// this. Those of the console, and of imports and exports, have slices of their own.
@WebMvcTest(
    includeFilters =
        @Filter(type = FilterType.REGEX, pattern = "dev\\.matinee\\.ratings\\.web\\.RatingBatch"),
    excludeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = "dev\\.matinee\\.(console|dataset|web)\\..*Controller"))
public abstract class ApiSlice {

  @Autowired protected MockMvcTester http;
  @MockitoBean protected Movies movies;
  @MockitoBean protected Users users;
  @MockitoBean protected Ratings ratings;
  @MockitoBean protected Predictor predictor;
  @MockitoBean protected Explainer explainer;
  @MockitoBean protected Recommender recommender;
  @MockitoBean protected PopularMovies popularMovies;
  @MockitoBean protected SimilarMovies similarMovies;
  @MockitoBean protected QuestionFinder questions;
  @MockitoBean protected Training training;
  @MockitoBean protected Models models;
}
