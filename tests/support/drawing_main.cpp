#include "tests/support/test_suite.h"

#include <QtGui/QGuiApplication>

int main(int argc, char** argv) {
  QGuiApplication application(argc, argv);
  return muniment::tests::runAllCases(argc, argv);
}
