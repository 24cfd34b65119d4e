#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/conversations/write_down.h"
#include "core/workspace/participants/participant_queries.h"
#include "core/workspace/participants/person_merge.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using workspace::SamePersonProposals;

constexpr int kPage = 500;

class ListParticipants final : public OpenedCommand {
 public:
  std::string filter;
  bool withoutPerson = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::ParticipantsPage page;
    page.filter.text = textOf(filter);
    if (withoutPerson)
      page.filter.known = store::ParticipantFilter::Known::WithoutPerson;
    page.limit = kPage;
    for (;;) {
      MUNIMENT_TRY_LET(answer, opened.ask(page).result());
      for (const auto& line : answer.lines)
        print(session.out(), line);
      if (!answer.hasMore)
        return {};
      page.after = answer.lines.back().participant;
    }
  }

 private:
  static void print(Output& out, const workspace::ParticipantsPage::Line& line) {
    Json::Array persons;
    QStringList names;
    for (const Person& person : line.persons) {
      persons.emplace_back(Json::Object{{u"id"_s, person.id.toString()}, {u"name"_s, person.name}});
      names.append(person.name);
    }
    const store::Participant& participant = line.participant;
    out.line(Json::Object{{u"conversations"_s, participant.conversations},
                          {u"label"_s, participant.label},
                          {u"owner"_s, participant.isOwner},
                          {u"persons"_s, std::move(persons)},
                          {u"phone"_s, participant.phone}},
             QStringList{participant.label, participant.phone, names.join(u", "_s)}.join(u"  "_s));
  }
};

class ListProposals final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(answer, opened.ask(SamePersonProposals()).result());
    for (const SamePersonProposals::Proposal& proposal : answer.proposals) {
      session.out().line(Json::Object{{u"conversations"_s, proposal.conversations},
                                      {u"ground"_s, nameOf(proposal.ground)},
                                      {u"one"_s, jsonOf(proposal.one)},
                                      {u"other"_s, jsonOf(proposal.other)}},
                         shown(proposal.one) + u"  "_s + shown(proposal.other) + u"  "_s + nameOf(proposal.ground));
    }
    return {};
  }

 private:
  static Json jsonOf(const SamePersonProposals::Side& side) {
    return Json::Object{{u"label"_s, side.label},
                        {u"person"_s, side.person ? Json(side.person->id.toString()) : Json()},
                        {u"phone"_s, side.phone}};
  }
  static QString shown(const SamePersonProposals::Side& side) {
    return side.person ? side.person->name + u" ("_s + side.person->id.toString() + u')' : side.label;
  }
};

class Merge final : public OpenedCommand {
 public:
  std::string into, other;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(stays, idOf<PersonId>(into, "person.unknown"_L1));
    MUNIMENT_TRY_LET(goes, idOf<PersonId>(other, "person.unknown"_L1));
    return session.print(session.run(opened, workspace::MergePersons{stays, goes}, Words::tr("Saving")));
  }
};

class Split final : public OpenedCommand {
 public:
  std::string other;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<PersonId>(other, "person.unknown"_L1));
    return session.print(session.run(opened, workspace::SplitPerson{id}, Words::tr("Saving")));
  }
};

class WriteDownLine final : public OpenedCommand {
 public:
  std::string message, text, file;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<MessageId>(message, "message.unknown"_L1));
    QString words = textOf(text);
    if (!file.empty()) {
      MUNIMENT_TRY_LET(bytes, bytesOf(file));
      words = QString::fromUtf8(bytes);
    }
    return session.print(session.run(opened, workspace::WriteDown(id, words), Words::tr("Saving")));
  }
};

} // namespace

void addPersonActs(const Line& custodian, Chosen& chosen) {
  auto merge = std::make_shared<Merge>();
  Line line = add(custodian, "merge", "Take two custodians to be one person", merge, chosen);
  line.option("STAYS", merge->into, "Custodian who stays").required();
  line.option("OTHER", merge->other, "Custodian who turned out to be the same").required();
  auto split = std::make_shared<Split>();
  line = add(custodian, "split", "Take a merge back", split, chosen);
  line.option("OTHER", split->other, "Custodian who was merged").required();
}

void addParticipantCommands(const Line& app, Chosen& chosen) {
  auto list = std::make_shared<ListParticipants>();
  Line line =
      add(app, "participants", "Who speaks in conversations. Example: munimentctl -w cases participants", list, chosen);
  line.option("--filter", list->filter, "Part of a label or of a number");
  line.flag("--without-person", list->withoutPerson, "Only those whom nobody took to be a custodian");
  (void)add(app, "same-persons", "Who may be the same person, and why. Example: munimentctl -w cases same-persons",
            std::make_shared<ListProposals>(), chosen);
  auto write = std::make_shared<WriteDownLine>();
  line = add(app, "write-down",
             "Keep what a voice note or a picture says. Example: munimentctl -w cases write-down MESSAGE --text Yes",
             write, chosen);
  line.option("MESSAGE", write->message, "Id of the message").required();
  const LineOption text = line.option("--text", write->text, "The words");
  line.option("--file", write->file, "File with the words, UTF-8").excludes(text);
}

} // namespace muniment::ctl
