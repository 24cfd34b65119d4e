#include "core/workspace/disposition/triage_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/disposition/private_content.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using Kind = TriageDecision::Kind;
using workspace::CapturePeriod;

QStringList textsOf(const std::vector<std::string>& given) {
  QStringList texts;
  for (const std::string& one : given)
    texts.append(textOf(one));
  return texts;
}

QString nameOf(CapturePeriod period) {
  return period == CapturePeriod::Over ? u"over"_s : period == CapturePeriod::Ending ? u"ending"_s : u"running"_s;
}

Json documentOf(const workspace::UndecidedLine& line) {
  const std::int64_t open = line.content.messages - line.content.declared;
  Json::Object document{{u"age"_s, line.age},
                        {u"captured"_s, line.capturedOn.toString(Qt::ISODate)},
                        {u"decide_by"_s, line.decideBy.toString(Qt::ISODate)},
                        {u"held"_s, line.isHeld},
                        {u"id"_s, line.content.subject()},
                        {u"in_case"_s, line.inOpenCase},
                        {u"may_be_put_up"_s, line.mayBePutUp},
                        {u"messages"_s, line.content.messages},
                        {u"period"_s, nameOf(line.period)},
                        {u"standing"_s, model::nameOf(line.content.standing)},
                        {u"title"_s, line.content.title},
                        {u"undecided"_s, open},
                        {u"what"_s, line.content.item ? u"item"_s : u"conversation"_s}};
  if (line.decision && line.content.standing != Kind::Open && line.decision->until) {
    document.emplace(u"by"_s, line.decidedBy);
    document.emplace(u"reason"_s, model::nameOf(line.decision->reason));
    document.emplace(u"until"_s, line.decision->until->toString(Qt::ISODate));
  }
  return document;
}

class ListUndecided final : public OpenedCommand {
 public:
  std::string standing = "open";

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::UndecidedPage page{triageKindFrom(textOf(standing)), {}, workspace::UndecidedPage::kMost};
    for (;;) {
      MUNIMENT_TRY_LET(answer, opened.ask(page).result());
      for (const workspace::UndecidedLine& line : answer.lines)
        session.out().line(documentOf(line), QStringList{line.content.subject(), line.capturedOn.toString(Qt::ISODate),
                                                         Words::tr("%n day(s)", nullptr, line.age), line.content.title}
                                                 .join(u"  "_s));
      if (!answer.hasMore)
        return {};
      const store::UndecidedContent& last = answer.lines.back().content;
      page.after = {last.capturedAt, last.subject()};
    }
  }
};

class ListPrivate final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::PrivateContent page;
    for (;;) {
      MUNIMENT_TRY_LET(answer, opened.ask(page).result());
      for (const workspace::PrivateContent::Line& line : answer.lines)
        session.out().line(
            documentOf(line),
            QStringList{line.decision.subject(), line.author, QString(model::nameOf(line.decision.kind))}.join(
                u"  "_s));
      if (!answer.hasMore)
        return {};
      page.after = answer.lines.back().decision.id;
    }
  }

 private:
  static Json documentOf(const workspace::PrivateContent::Line& line) {
    const TriageDecision& decision = line.decision;
    return Json::Object{{u"at"_s, decision.at.toString()},
                        {u"by"_s, line.author},
                        {u"certified"_s, line.certificate.has_value()},
                        {u"id"_s, decision.subject()},
                        {u"messages"_s, decision.messages},
                        {u"snapshot"_s, decision.execution ? Json(decision.execution->toString()) : Json()},
                        {u"standing"_s, model::nameOf(decision.kind)},
                        {u"until"_s, decision.until ? Json(decision.until->toString(Qt::ISODate)) : Json()},
                        {u"what"_s, decision.item ? u"item"_s : u"conversation"_s}};
  }
};

class Decide final : public OpenedCommand {
 public:
  std::vector<std::string> subjects;
  std::string decision, reason, until;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(day, optionalDayOf(until));
    workspace::DecideTriage command{textsOf(subjects), Kind::Later, TriageDecision::Reason::None, day};
    command.kind = triageKindFrom(textOf(decision)).value_or(Kind::Later);
    command.reason = triageReasonFrom(textOf(reason)).value_or(TriageDecision::Reason::None);
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class PutUp final : public OpenedCommand {
 public:
  std::vector<std::string> subjects;
  std::string recordClass;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, classNamed(opened, recordClass));
    workspace::PutUpForDestruction command{textsOf(subjects), id};
    return session.print(session.runSigned(opened, std::move(command), Words::tr("Filing")));
  }
};

std::vector<std::string> reasonWords() {
  std::vector<std::string> words;
  for (const TriageDecision::Reason reason : allTriageReasons())
    words.emplace_back(model::nameOf(reason).data());
  return words;
}

} // namespace

void addTriageCommands(const Line& app, Chosen& chosen) {
  const Line& parent = app.group("triage", "What was captured and is in no record");
  parent.needsCommand();
  auto list = std::make_shared<ListUndecided>();
  add(parent, "list", "Lists it, the oldest first, with its age and the day by which somebody should decide", list,
      chosen)
      .option("--standing", list->standing, "open (without it), later, not-record, or private (one's own)")
      .oneOf({"open", "later", "not-record", "private"});
  auto decide = std::make_shared<Decide>();
  Line deciding = add(parent, "decide", "Decides about conversations and captured files", decide, chosen);
  deciding.option("ID", decide->subjects).required();
  deciding.option("--decision", decide->decision, "not-record, later, private, or open to take a decision back")
      .oneOf({"open", "later", "not-record", "private"})
      .required();
  deciding.option("--reason", decide->reason, "With not-record: no-business, personal, kept-elsewhere or passing")
      .oneOf(reasonWords());
  deciding.option("--until", decide->until, "With later: the day on which it is asked again (2026-03-17)");
  auto hidden = std::make_shared<ListPrivate>();
  add(parent, "private", "Lists what is private, by id alone: one's own, or all of it for the privacy officer", hidden,
      chosen);
  auto put = std::make_shared<PutUp>();
  Line putting =
      add(parent, "put-up", "Files what is not a record in a class that ends in destruction; reviewers decide there",
          put, chosen);
  putting.option("ID", put->subjects).required();
  putting.option("--class", put->recordClass, "Code of the class").required();
}

} // namespace muniment::ctl
