#pragma once

#include "core/workspace/agent/rule_work.h"
#include "core/workspace/rules/rule_commands.h"
#include "core/workspace/rules/rule_queries.h"
#include "core/workspace/sending/keep_service_facts.h"
#include "tests/core/workspace/live_office.h"

namespace muniment::tests {

/// A messenger with one approved template, and rules that act.
class TemplateDesk final {
 public:
  TemplateDesk() {
    KeepServiceFacts facts;
    facts.peer = LiveOffice::kPeer;
    facts.number.id = LiveOffice::kNumber;
    facts.number.phone = u"+1 555 000 1000"_s;
    for (const char* name : {"there_is_something", "look_at"}) {
      const QByteArray words = QByteArrayView(name) == "look_at" ? "Please look at {{1}}." : "Please look.";
      facts.templates.push_back(
          {QString::fromLatin1(name), u"en"_s,
           R"({"name":")" + QByteArray(name) +
               R"(","language":"en","status":"APPROVED","category":"UTILITY","components":[{"type":"BODY","text":")" +
               words + R"(","example":{"body_text":[["x"]]}}]})"});
    }
    const auto kept = m_office.runSeated(facts);
    if (!kept)
      qFatal("%s", qUtf8Printable(kept.error().id));
  }
  [[nodiscard]] LiveOffice& office() { return m_office; }
  [[nodiscard]] Agent& agent() { return *m_office.agent; }
  [[nodiscard]] Workspace& workspace() { return *m_office.workspace; }

  template <class C>
  Json run(C command) {
    RunOptions options;
    options.signer = WorkspaceFixture::signerOf(workspace());
    const auto receipt = workspace().run(std::move(command), options).result();
    return receipt ? receipt->outcome : Json(u'!' + receipt.error().id);
  }
  RuleId on(const RuleDefinition& definition, const std::optional<MatterId>& matter = {}) {
    SaveRule save;
    save.definition = definition;
    save.matter = matter;
    const RuleId rule = RuleId::parse(run(save).text(u"rule")).value_or(RuleId());
    (void)run(ApproveRule{rule, 1});
    (void)run(SwitchRule{rule, true});
    return rule;
  }
  /// What became of the newest time that the rule met something.
  RuleHit work(const RuleId& rule) {
    RuleWork rules(workspace(), *m_office.agent);
    for (auto any = rules.round(); any && *any; any = rules.round())
      continue;
    const auto sheet = workspace().ask(RuleById{rule}).result();
    return sheet && !sheet->hits.empty() ? sheet->hits.front() : RuleHit();
  }
  bool writes(const QByteArray& wamid) {
    m_office.fixture.clock().advance(60'000);
    const QByteArray second = QByteArray::number(m_office.fixture.clock().now().milliseconds() / 1000);
    return m_office.receive(
        {webhookOf("messages", R"("messages":[{"from":"4917012345","id":")" + wamid + R"(","timestamp":")" + second +
                                   R"(","type":"text","text":{"body":"Hello"}}])")});
  }

 private:
  LiveOffice m_office;
};

/// Tells Anna by a template.
inline RuleAction sending(const QString& name, const QStringList& values = {}) {
  return {u"send-template"_s,
          {{u"connection"_s, {LiveOffice::kPeer}},
           {u"language"_s, {u"en"_s}},
           {u"persons"_s, {u"Anna Field"_s}},
           {u"template"_s, {name}},
           {u"values"_s, values}}};
}

} // namespace muniment::tests
