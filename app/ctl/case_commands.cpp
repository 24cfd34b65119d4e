#include "core/workspace/cases/case_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/case_words.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/cases/audience.h"
#include "core/workspace/cases/case_timeline.h"
#include "core/workspace/cases/deal_view.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

std::map<QString, QString> textsOf(const std::vector<std::string>& given) {
  std::map<QString, QString> texts;
  for (const auto& [name, value] : fieldsOf(given))
    texts[name] = value.string() ? *value.string() : QString();
  return texts;
}

/// `system=number`; a number alone is of the system `reference`.
std::vector<Case::Reference> referencesOf(const std::vector<std::string>& given) {
  std::vector<Case::Reference> references;
  for (const std::string& text : given) {
    const QString one = textOf(text);
    const qsizetype at = one.indexOf(u'=');
    references.push_back(at < 0 ? Case::Reference{u"reference"_s, one}
                                : Case::Reference{one.left(at), one.mid(at + 1)});
  }
  return references;
}

class ListCases final : public OpenedCommand {
 public:
  std::string kind, status, partner, text, reference;
  bool mine = false, overdue = false, all = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::Cases query;
    query.filter.kind = caseKindFrom(textOf(kind));
    query.filter.status = caseStatusFrom(textOf(status));
    query.filter.isOpen = !all && !query.filter.status;
    query.filter.isMine = mine;
    query.filter.isOverdue = overdue;
    query.filter.partner = textOf(partner);
    query.filter.text = textOf(text);
    query.filter.reference = textOf(reference);
    do {
      MUNIMENT_TRY_LET(page, opened.ask(query).result());
      for (const workspace::CaseSummary& line : page.cases)
        session.out().line(jsonOf(line), lineOf(line));
      query.after = page.next;
    } while (query.after);
    return {};
  }
};

class ShowCase final : public OpenedCommand {
 public:
  std::string key;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(found, opened.ask(workspace::CaseById{textOf(key)}).result());
    session.out().document(jsonOf(found), textOf(found));
    return {};
  }
};

class OpenLine final : public OpenedCommand {
 public:
  std::string title, kind = "partner", matter, checklist, layout, source;
  std::vector<std::string> fields, references, members;
  bool restricted = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::OpenCase command;
    command.kind = caseKindFrom(textOf(kind)).value_or(Case::Kind::Partner);
    command.fields = textsOf(fields);
    command.fields[casefield::kTitle] = textOf(title);
    command.references = referencesOf(references);
    for (const std::string& member : members) {
      MUNIMENT_TRY_LET(id, idOf<ActorId>(member, "actor.unknown"_L1));
      command.members.insert(id);
    }
    command.isRestricted = restricted;
    MUNIMENT_TRY_LET(of, optionalIdOf<MatterId>(matter, "matter.unknown"_L1));
    command.matter = of;
    command.checklist = textOf(checklist);
    command.layout = textOf(layout);
    command.source = textOf(source);
    MUNIMENT_TRY_LET(receipt, session.run(opened, std::move(command), Words::tr("Saving")));
    session.out().document(receipt.outcome, receipt.outcome.text(u"number"));
    return {};
  }
};

class ChangeLine final : public OpenedCommand {
 public:
  std::string key, source;
  std::vector<std::string> fields, references;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::ChangeCase command;
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    command.file = id;
    command.fields = textsOf(fields);
    command.source = textOf(source);
    if (!references.empty()) {
      MUNIMENT_TRY_LET(found, opened.ask(workspace::CaseById{textOf(key)}).result());
      command.references = found.summary.file.references;
      std::ranges::move(referencesOf(references), std::back_inserter(*command.references));
    }
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class CommentLine final : public OpenedCommand {
 public:
  std::string key, text;
  bool alsoThere = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    return session.print(
        session.run(opened, workspace::CommentOnCase{id, textOf(text), alsoThere}, Words::tr("Saving")));
  }
};

/// Closes or opens again, with a reason.
template <class C>
class EndLine final : public OpenedCommand {
 public:
  std::string key, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    return session.print(session.run(opened, C{id, textOf(reason)}, Words::tr("Saving")));
  }
};

class TimelineLine final : public OpenedCommand {
 public:
  std::string key;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::CaseTimeline query;
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    query.file = id;
    query.after.emplace();
    for (;;) {
      MUNIMENT_TRY_LET(page, opened.ask(query).result());
      for (const workspace::CaseMoment& moment : page.moments)
        session.out().line(jsonOf(moment), lineOf(moment));
      if (!page.hasLater)
        return {};
      query.after = page.moments.back().place;
    }
  }
};

class DealLine final : public OpenedCommand {
 public:
  std::string key;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    MUNIMENT_TRY_LET(deal, opened.ask(workspace::DealView{id}).result());
    session.out().document(jsonOf(deal), textOf(deal));
    return {};
  }
};

class AudienceLine final : public OpenedCommand {
 public:
  std::string partner, region, productLine, issue;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(
        found,
        opened.ask(workspace::Audience{textOf(partner), textOf(region), textOf(productLine), textOf(issue)}).result());
    for (const workspace::Audience::Line& line : found.lines)
      session.out().line(jsonOf(line), lineOf(line));
    session.out().say(Words::tr("%n person(s) would be told", nullptr, static_cast<int>(found.told)));
    return {};
  }
};

class ContactLine final : public OpenedCommand {
 public:
  std::string person, partner, duty;
  std::vector<std::string> regions, productLines, issues;
  bool ended = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    PartnerContact contact;
    MUNIMENT_TRY_LET(id, idOf<PersonId>(person, "person.unknown"_L1));
    contact.person = id;
    contact.partner = textOf(partner);
    contact.duty = textOf(duty);
    for (const auto& [given, list] :
         {std::pair(&regions, &contact.regions), std::pair(&productLines, &contact.productLines),
          std::pair(&issues, &contact.issues)}) {
      for (const std::string& text : *given)
        list->append(textOf(text));
    }
    contact.isActive = !ended;
    return session.print(session.run(opened, workspace::SavePartnerContact{contact}, Words::tr("Saving")));
  }
};

void addReading(const Line& group, Chosen& chosen) {
  auto list = std::make_shared<ListCases>();
  Line line =
      add(group, "list", "List cases, the one that changed last first. Example: munimentctl -w cases case list --mine",
          list, chosen);
  line.option("--kind", list->kind, "partner, business, onboarding or contract")
      .oneOf({"partner", "business", "onboarding", "contract"});
  line.option("--status", list->status, "open, waiting or closed").oneOf({"open", "waiting", "closed"});
  line.option("--partner", list->partner, "Id of the partner");
  line.option("--text", list->text, "Beginnings of words");
  line.option("--reference", list->reference, "Number of another system");
  line.flag("--mine", list->mine, "Of which you are owner, deputy or member");
  line.flag("--overdue", list->overdue, "That are late, or a step of them");
  line.flag("--all", list->all, "Closed ones as well");
  auto show = std::make_shared<ShowCase>();
  add(group, "show", "One case with its fields, links, steps, milestones and proposals", show, chosen)
      .option("CASE", show->key, "Number, id or reference")
      .required();
  auto timeline = std::make_shared<TimelineLine>();
  add(group, "timeline", "Everything that happened in a case, oldest first", timeline, chosen)
      .option("CASE", timeline->key, "Number, id or reference")
      .required();
  auto deal = std::make_shared<DealLine>();
  add(group, "deal", "The documents of a case beside the messages that approved or disputed them", deal, chosen)
      .option("CASE", deal->key, "Number, id or reference")
      .required();
}

void addWriting(const Line& group, Chosen& chosen) {
  auto open = std::make_shared<OpenLine>();
  Line line = add(group, "open",
                  "Open a case. Example: munimentctl -w cases case open \"Late shipment\" --field "
                  "partner=HARBOURFRT --reference order=PO-4802",
                  open, chosen);
  line.option("TITLE", open->title, "Title").required();
  line.option("--kind", open->kind, "partner unless told").oneOf({"partner", "business", "onboarding", "contract"});
  line.option("--field", open->fields, "name=value; once for each: partner, region, product-line, issue, due, …");
  line.option("--reference", open->references, "system=number; once for each");
  line.option("--member", open->members, "Id of a person; once for each");
  line.flag("--restricted", open->restricted, "Only members see it");
  line.option("--matter", open->matter, "Id of the matter");
  line.option("--checklist", open->checklist, "partner-onboarding, late-shipment or contract-review");
  line.option("--template", open->layout, "A template of cases; see case templates");
  line.option("--source", open->source, "For what it is opened, such as message:ID");
  auto change = std::make_shared<ChangeLine>();
  line = add(group, "change", "Say anew what fields of a case are; an empty value takes one away", change, chosen);
  line.option("CASE", change->key, "Number, id or reference").required();
  line.option("--field", change->fields, "name=value; once for each");
  line.option("--reference", change->references, "system=number to add; once for each");
  line.option("--source", change->source, "From what it follows, such as message:ID");
  auto comment = std::make_shared<CommentLine>();
  line = add(group, "comment", "Say something in a case", comment, chosen);
  line.option("CASE", comment->key, "Number, id or reference").required();
  line.option("TEXT", comment->text, "The comment").required();
  line.flag("--also-there", comment->alsoThere, "Also in the connected system, where the partner reads it");
  auto close = std::make_shared<EndLine<workspace::CloseCase>>();
  line = add(group, "close", "Close a case", close, chosen);
  line.option("CASE", close->key, "Number, id or reference").required();
  line.option("--reason", close->reason, "Why").required();
  auto reopen = std::make_shared<EndLine<workspace::ReopenCase>>();
  line = add(group, "reopen", "Open a closed case again", reopen, chosen);
  line.option("CASE", reopen->key, "Number, id or reference").required();
  line.option("--reason", reopen->reason, "Why").required();
}

void addTelling(const Line& group, Chosen& chosen) {
  auto audience = std::make_shared<AudienceLine>();
  Line line = add(group, "audience", "Who would be told, over which channel, and who not and why", audience, chosen);
  line.option("--partner", audience->partner, "Id of the partner");
  line.option("--region", audience->region, "Region");
  line.option("--product-line", audience->productLine, "Product line");
  line.option("--issue", audience->issue, "Type of issue");
  auto contact = std::make_shared<ContactLine>();
  line = add(group, "contact", "Say for what a person outside is to be told at a partner", contact, chosen);
  line.option("PERSON", contact->person, "Id of the person").required();
  line.option("PARTNER", contact->partner, "Id of the partner").required();
  line.option("--duty", contact->duty, "What the person does there");
  line.option("--region", contact->regions, "Region; once for each, none means all");
  line.option("--product-line", contact->productLines, "Product line; likewise");
  line.option("--issue", contact->issues, "Type of issue; likewise");
  line.flag("--ended", contact->ended, "No contact any more");
}

} // namespace

void addCaseCommands(const Line& app, Chosen& chosen) {
  Line group = app.group("case", "Cases: what is to be settled with partners and inside");
  group.needsCommand();
  addReading(group, chosen);
  addWriting(group, chosen);
  addTelling(group, chosen);
  addCaseActs(group, chosen);
  addCasePapers(group, chosen);
}

} // namespace muniment::ctl
