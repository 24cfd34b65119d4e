#include "tests/support/test_suite.h"

#include <QtWidgets/QApplication>

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  return muniment::tests::runAllCases(argc, argv);
}
