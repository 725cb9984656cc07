package dev.matinee.cli.doctor;

/// A check of one requirement of the service. It changes nothing and takes seconds at most.
interface Check {

  Finding run();
}
