#pragma once

#include <QtTest/QTest>

// Qt waits for five seconds, which a busy machine needs for itself. A test that passes does not get slower by this.
#undef QTRY_VERIFY
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), 30'000)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), expected, 30'000)

namespace muniment::tests {

using CaseMaker = QObject* (*)();

/// Adds one test class to the executable it is compiled into; its slots run when `main` does.
[[nodiscard]] bool addCase(CaseMaker make);

/// Runs every registered class and returns the exit code of the process.
[[nodiscard]] int runAllCases(int argc, char** argv);

} // namespace muniment::tests

/// Registers a QObject with test slots. One executable runs every class registered in it.
#define MUNIMENT_TEST(Class)                                                                                           \
  [[maybe_unused]] static const bool registered##Class =                                                               \
      muniment::tests::addCase([]() -> QObject* { return new Class; })
