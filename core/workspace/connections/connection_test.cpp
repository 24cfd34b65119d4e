#include "core/workspace/connections/connection_test.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

bool ConnectionTest::passed() const {
  return !steps.empty() && std::ranges::all_of(steps, [](const Step& step) { return step.problem.isEmpty(); });
}

Json contentOf(const ConnectionTest& test) {
  Json::Array steps;
  for (const ConnectionTest::Step& step : test.steps)
    steps.emplace_back(Json::Object{{u"name"_s, step.name}, {u"problem"_s, step.problem}});
  return Json::Object{{u"at"_s, test.at.toString()}, {u"steps"_s, std::move(steps)}};
}

Result<ConnectionTest> connectionTestFrom(const Json& content) {
  const auto at = Instant::parse(content.text(u"at"));
  const Json::Array* steps = content.at(u"steps").array();
  if (!at || !steps)
    return failure(ErrorKind::NotFound, "connection.never_tested"_L1);
  ConnectionTest test{*at, {}};
  for (const Json& step : *steps)
    test.steps.push_back({step.text(u"name"), step.text(u"problem")});
  return test;
}

} // namespace muniment::workspace
