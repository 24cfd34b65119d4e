#include "tests/support/test_suite.h"

#include <memory>
#include <vector>

namespace muniment::tests {
namespace {

std::vector<CaseMaker>& cases() {
  static std::vector<CaseMaker> all;
  return all;
}

} // namespace

bool addCase(CaseMaker make) {
  cases().push_back(make);
  return true;
}

int runAllCases(int argc, char** argv) {
  int failures = 0;
  for (const CaseMaker make : cases()) {
    const std::unique_ptr<QObject> object(make());
    failures += QTest::qExec(object.get(), argc, argv);
  }
  return failures == 0 ? 0 : 1;
}

} // namespace muniment::tests
