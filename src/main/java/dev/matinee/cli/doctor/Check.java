package dev.matinee.cli.doctor;

/// A look at one thing that the service needs. It changes nothing and takes seconds at most.
interface Check {

  Finding look();
}
