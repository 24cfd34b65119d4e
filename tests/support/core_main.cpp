#include "tests/support/test_suite.h"

#include <QtCore/QCoreApplication>

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  return muniment::tests::runAllCases(argc, argv);
}
