#include "core/workspace/rules/rule_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "app/ctl/rule_json.h"
#include "core/rules/library.h"
#include "core/rules/rule_check.h"
#include "core/workspace/rules/rule_queries.h"
#include "core/workspace/rules/try_rule.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

/// A rule by its id, its name, or the use case that it was made for.
Result<workspace::RuleLine> ruleNamed(workspace::Workspace& opened, const std::string& name) {
  const QString wanted = textOf(name);
  MUNIMENT_TRY_LET(answer, opened.ask(workspace::Rules()).result());
  std::vector<workspace::RuleLine> found;
  for (workspace::RuleLine& line : answer.rules) {
    const RuleDefinition& definition = line.rule.definition;
    if (line.rule.id.toString() == wanted || definition.name == wanted || definition.use == wanted)
      found.push_back(std::move(line));
  }
  if (found.size() != 1)
    return failure(ErrorKind::NotFound, "rule.unknown"_L1);
  return std::move(found.front());
}

/// What a file says, or a ready-made rule.
Result<RuleDefinition> definitionFrom(const std::string& file, const std::string& use) {
  if (!use.empty())
    return rules::libraryRule(textOf(use));
  MUNIMENT_TRY_LET(bytes, bytesOf(file));
  MUNIMENT_TRY_LET(content, parseJson(bytes));
  return ruleDefinitionFrom(content);
}

class ListRules final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(answer, opened.ask(workspace::Rules()).result());
    if (answer.stop && answer.stop->isStopped)
      session.out().say(Words::tr("All that rules send is stopped."));
    for (const workspace::RuleLine& line : answer.rules)
      session.out().line(ruleJson(line), u"%1  %2  %3"_s.arg(line.rule.id.toString(), nameOf(line.rule.state),
                                                             line.rule.definition.name));
    return {};
  }
};

class Library final : public Command {
 public:
  Result<void> run(Session& session) override {
    for (const QString& id : rules::libraryIds()) {
      MUNIMENT_TRY_LET(definition, rules::libraryRule(id));
      session.out().line(libraryJson(definition), id + u"  "_s + definition.name);
    }
    return {};
  }
};

class ShowRule final : public OpenedCommand {
 public:
  std::string rule;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(line, ruleNamed(opened, rule));
    MUNIMENT_TRY_LET(sheet, opened.ask(workspace::RuleById{line.rule.id}).result());
    QStringList text{sheet.line.rule.definition.name, rules::plainText(sheet.line.sentence),
                     Words::tr("Written by %1").arg(sheet.author)};
    if (!sheet.approver.isEmpty())
      text.append(Words::tr("Approved by %1").arg(sheet.approver));
    for (const RuleHit& hit : sheet.hits)
      text.append(u"%1  %2  %3  %4"_s.arg(hit.at.toString(), nameOf(hit.state), hit.subject, hit.reason));
    session.out().document(ruleSheetJson(sheet), text.join(u'\n'));
    return {};
  }
};

class AddRule final : public OpenedCommand {
 public:
  std::string file, use, rule, matter;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::SaveRule command;
    MUNIMENT_TRY_LET(definition, definitionFrom(file, use));
    command.definition = std::move(definition);
    MUNIMENT_TRY_LET(of, optionalIdOf<MatterId>(matter, "matter.unknown"_L1));
    command.matter = of;
    if (!rule.empty()) {
      MUNIMENT_TRY_LET(line, ruleNamed(opened, rule));
      command.rule = line.rule.id;
      command.version = line.rule.version;
    }
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class ApproveLine final : public OpenedCommand {
 public:
  std::string rule;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(line, ruleNamed(opened, rule));
    session.out().say(rules::plainText(line.sentence));
    return session.print(
        session.runSigned(opened, workspace::ApproveRule{line.rule.id, line.rule.version}, Words::tr("Saving")));
  }
};

class SwitchLine final : public OpenedCommand {
 public:
  explicit SwitchLine(bool on) : m_on(on) {}
  std::string rule;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(line, ruleNamed(opened, rule));
    return session.print(session.run(opened, workspace::SwitchRule{line.rule.id, m_on}, Words::tr("Saving")));
  }

 private:
  bool m_on;
};

class RemoveLine final : public OpenedCommand {
 public:
  std::string rule, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(line, ruleNamed(opened, rule));
    return session.print(session.run(opened, workspace::RemoveRule{line.rule.id, textOf(reason)}, Words::tr("Saving")));
  }
};

/// What a rule would have done: a saved one, one of the library, or a file.
class TestRule final : public OpenedCommand {
 public:
  std::string rule, file, use, since;
  int limit = 200;
  int seconds = 10;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::TryRule query;
    if (rule.empty()) {
      MUNIMENT_TRY_LET(definition, definitionFrom(file, use));
      query.definition = std::move(definition);
    } else {
      MUNIMENT_TRY_LET(line, ruleNamed(opened, rule));
      query.definition = line.rule.definition;
    }
    MUNIMENT_TRY_LET(day, optionalDayOf(since));
    if (day)
      query.since = Instant::fromMilliseconds(QDateTime(*day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
    query.limit = limit;
    query.milliseconds = seconds * 1000;
    query.progress = std::make_shared<Progress>();
    MUNIMENT_TRY_LET(answer, session.wait(opened.ask(query), Words::tr("Trying"), query.progress));
    QStringList text;
    for (const workspace::TryRule::Hit& hit : answer.hits) {
      QStringList columns{hit.at.toString(), hit.subject, hit.words};
      if (hit.audience)
        columns.append(Words::tr("concerns %n person(s)", nullptr, static_cast<int>(*hit.audience)));
      text.append(columns.join("  "_L1));
    }
    text.append(Words::tr("%n time(s) met", nullptr, static_cast<int>(answer.met)));
    if (!answer.isComplete)
      text.append(Words::tr("Not all of the past was looked at: the time was over."));
    session.out().document(trialJson(answer), text.join(u'\n'));
    return {};
  }
};

class StopAll final : public OpenedCommand {
 public:
  std::string reason;
  bool allow = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    return session.print(session.run(opened, workspace::StopOutbound{!allow, textOf(reason)}, Words::tr("Saving")));
  }
};

void addChanges(const Line& rule, Chosen& chosen) {
  auto saved = std::make_shared<AddRule>();
  Line line = add(rule, "add",
                  "Save a rule from a file or the library, switched off. Example: munimentctl -w "
                  "cases rule add --use PN-1",
                  saved, chosen);
  const LineOption file = line.option("FILE", saved->file, "File with the rule, as `rule show --json` prints it");
  line.option("--use", saved->use, "Id of a ready-made rule, such as WA-1").excludes(file);
  line.option("--rule", saved->rule, "Rule of which this is the next version");
  line.option("--matter", saved->matter, "Id of the matter that it is about");
  auto approved = std::make_shared<ApproveLine>();
  line = add(rule, "approve", "Let a rule of somebody else act, signed with your own key", approved, chosen);
  line.option("RULE", approved->rule, "Rule id, name or use").required();
  for (const bool on : {true, false}) {
    auto switched = std::make_shared<SwitchLine>(on);
    line = add(rule, on ? "enable" : "disable",
               on ? "Switch a rule on; it looks at what happens from now on" : "Switch a rule off", switched, chosen);
    line.option("RULE", switched->rule, "Rule id, name or use").required();
  }
  auto removed = std::make_shared<RemoveLine>();
  line = add(rule, "remove", "Remove a rule; what it met stays known", removed, chosen);
  line.option("RULE", removed->rule, "Rule id, name or use").required();
  line.option("--reason", removed->reason, "Why").required();
  auto stopped = std::make_shared<StopAll>();
  line = add(rule, "stop-all", "Keep every rule from reaching people and systems outside, at once", stopped, chosen);
  line.option("--reason", stopped->reason, "Why").required();
  line.flag("--allow", stopped->allow, "Let them again; what was held is not made up for");
}

} // namespace

void addRuleCommands(const Line& app, Chosen& chosen) {
  Line rule = app.group("rule", "Rules that watch what happens and act");
  rule.needsCommand();
  add(rule, "list", "List the rules", std::make_shared<ListRules>(), chosen);
  add(rule, "library", "List the ready-made rules, and which cannot act yet", std::make_shared<Library>(), chosen);
  auto shown = std::make_shared<ShowRule>();
  Line line = add(rule, "show", "One rule: its sentence, versions and what it met", shown, chosen);
  line.option("RULE", shown->rule, "Rule id, name or use").required();
  auto test = std::make_shared<TestRule>();
  line = add(rule, "test", "What a rule would have done, without doing it", test, chosen);
  const LineOption saved = line.option("RULE", test->rule, "Rule id, name or use");
  const LineOption file = line.option("--file", test->file, "File with a rule").excludes(saved);
  line.option("--use", test->use, "Id of a ready-made rule").excludes(saved).excludes(file);
  line.option("--since", test->since, "First day to look at, YYYY-MM-DD");
  line.option("--limit", test->limit, "Most to list").between(1, 10'000);
  line.option("--seconds", test->seconds, "Most time to take").between(1, 600);
  addChanges(rule, chosen);
}

} // namespace muniment::ctl
