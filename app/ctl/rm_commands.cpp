#include "core/workspace/rm/rm_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/rm/rm_queries.h"
#include "core/workspace/rm/rm_sighting.h"
#include "core/workspace/rm/rm_views.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

Json jsonOf(const Counterpart& counterpart) {
  return Json::Object{{u"cause"_s, counterpart.cause},
                      {u"id"_s, counterpart.id.toString()},
                      {u"kind"_s, nameOf(counterpart.kind)},
                      {u"label"_s, counterpart.label},
                      {u"node"_s, counterpart.node},
                      {u"peer"_s, counterpart.peer},
                      {u"since"_s, counterpart.since.toString()},
                      {u"state"_s, nameOf(counterpart.state)},
                      {u"subject"_s, counterpart.subject}};
}

QString lineOf(const Counterpart& counterpart) {
  return counterpart.id.toString() + u"  "_s + nameOf(counterpart.kind) + u"  "_s + nameOf(counterpart.state) +
         u"  "_s + (counterpart.label.isEmpty() ? counterpart.subject : counterpart.label);
}

class SendRecords final : public OpenedCommand {
 public:
  std::string peer;
  std::vector<std::string> records;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    for (const std::string& name : records) {
      MUNIMENT_TRY_LET(found, opened.ask(workspace::RecordByName{textOf(name)}).result());
      MUNIMENT_TRY(session.print(session.run(opened, workspace::SendToRecordsManagement{textOf(peer), found.record.id},
                                             Words::tr("Queueing"))));
    }
    return {};
  }
};

class ShowStatus final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(status, opened.ask(workspace::RmStatus()).result());
    for (const store::CounterpartCount& count : status.counts)
      session.out().line(Json::Object{{u"count"_s, count.count},
                                      {u"kind"_s, nameOf(count.kind)},
                                      {u"peer"_s, count.peer},
                                      {u"state"_s, nameOf(count.state)}},
                         count.peer + u"  "_s + nameOf(count.kind) + u"  "_s + nameOf(count.state) + u"  "_s +
                             QString::number(count.count));
    for (const Counterpart& waiting : status.waiting)
      session.out().line(jsonOf(waiting), lineOf(waiting));
    session.out().say(Words::tr("%n difference(s) to settle", nullptr, static_cast<int>(status.conflicts)));
    return {};
  }
};

class ListProposals final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::CounterpartsPage query;
    for (const auto kind : {Counterpart::Kind::Class, Counterpart::Kind::Schedule}) {
      query.filter.kind = kind;
      query.after.reset();
      for (;;) {
        MUNIMENT_TRY_LET(page, opened.ask(query).result());
        for (const Counterpart& each : page)
          session.out().line(jsonOf(each), lineOf(each) + u"  "_s + each.subject);
        if (page.size() < static_cast<std::size_t>(query.limit))
          break;
        query.after = page.back().id;
      }
    }
    return {};
  }
};

class MatchClass final : public OpenedCommand {
 public:
  std::string counterpart, code;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<CounterpartId>(counterpart, "rm.counterpart_unknown"_L1));
    QString subject;
    if (!code.empty()) {
      MUNIMENT_TRY_LET(plan, opened.ask(workspace::FilePlan()).result());
      for (const auto& place : plan)
        if (place.value.code == textOf(code))
          subject = aggregateOf(place.value.id);
      MUNIMENT_TRY_LET(schedules, opened.ask(workspace::Schedules()).result());
      for (const Schedule& schedule : schedules)
        if (subject.isEmpty() && schedule.code == textOf(code))
          subject = aggregateOf(schedule.id);
      if (subject.isEmpty())
        return failure(ErrorKind::NotFound, "class.unknown"_L1, {textOf(code)});
    }
    return session.print(session.run(opened, workspace::MatchCounterpart{id, subject}, Words::tr("Saving")));
  }
};

class ListConflicts final : public OpenedCommand {
 public:
  bool all = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::PeerConflictsPage query;
    query.openOnly = !all;
    for (;;) {
      MUNIMENT_TRY_LET(page, opened.ask(query).result());
      for (const auto& [conflict, about, system] : page)
        session.out().line(Json::Object{{u"about"_s, about},
                                        {u"found_at"_s, conflict.foundAt.toString()},
                                        {u"id"_s, conflict.id.toString()},
                                        {u"kind"_s, nameOf(conflict.kind)},
                                        {u"peer"_s, conflict.peer},
                                        {u"system"_s, system},
                                        {u"resolution"_s, nameOf(conflict.resolution)},
                                        {u"subject"_s, conflict.subject}},
                           conflict.id.toString() + u"  "_s + nameOf(conflict.kind) + u"  "_s + about);
      if (page.size() < static_cast<std::size_t>(query.limit))
        return {};
      query.before = page.back().conflict.id;
    }
  }
};

class ResolveConflict final : public OpenedCommand {
 public:
  std::string conflict, resolution, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<PeerConflictId>(conflict, "rm.conflict_unknown"_L1));
    const auto wanted = peerResolution(textOf(resolution)).value_or(PeerConflict::Resolution::Open);
    workspace::ResolvePeerConflict command{id, wanted, textOf(reason)};
    MUNIMENT_TRY_LET(difference, opened.ask(workspace::PeerDifference{id}).result());
    if (difference.conflict.kind == PeerConflict::Kind::DetailsChanged &&
        wanted == PeerConflict::Resolution::TheirsCounts) {
      MUNIMENT_TRY_LET(there, workspace::RmLook(opened).at(difference.counterpart.id).result());
      command.fields = there.fields;
    }
    return session.print(session.run(opened, std::move(command), Words::tr("Settling")));
  }
};

/// What was destroyed there is destroyed here as well, with a certificate.
class Follow final : public OpenedCommand {
 public:
  std::string conflict, record, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<PeerConflictId>(conflict, "rm.conflict_unknown"_L1));
    MUNIMENT_TRY_LET(which, recordNamed(opened, record));
    MUNIMENT_TRY_LET(followed, session.runSigned(opened, workspace::FollowDestruction{id, which, textOf(reason)},
                                                 Words::tr("Asking")));
    if (const auto snapshot = SnapshotId::parse(followed.outcome.text(u"snapshot")))
      MUNIMENT_TRY(opened.dispose(*snapshot, nullptr).result());
    return session.print(std::move(followed));
  }
};

class AnswerStep final : public OpenedCommand {
 public:
  std::string step, word, comment;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<CounterpartId>(step, "rm.counterpart_unknown"_L1));
    return session.print(
        session.run(opened, workspace::AnswerAssignment{id, textOf(word), textOf(comment)}, Words::tr("Answering")));
  }
};

} // namespace

void addRmCommands(const Line& app, Chosen& chosen) {
  Line rm = app.group("rm", "Records Management beside this workspace. Example: munimentctl -w cases rm status");
  rm.needsCommand();
  auto send = std::make_shared<SendRecords>();
  Line line = add(rm, "send", "Send records to Records Management", send, chosen);
  line.option("PEER", send->peer, "Name of the connection").required();
  line.option("RECORD", send->records, "Record ids or numbers").required();
  add(rm, "status", "What is there, and what waits", std::make_shared<ShowStatus>(), chosen);
  add(rm, "plan", "Classes and series there, with what they are here", std::make_shared<ListProposals>(), chosen);
  auto match = std::make_shared<MatchClass>();
  line = add(rm, "match", "Say which class or schedule here one there is", match, chosen);
  line.option("COUNTERPART", match->counterpart, "Id that 'rm plan' shows").required();
  line.option("CODE", match->code, "Code of the class or schedule; without one it is none");
  auto conflicts = std::make_shared<ListConflicts>();
  line = add(rm, "conflicts", "What both sides do not agree on", conflicts, chosen);
  line.flag("--all", conflicts->all, "Also what was settled");
  auto resolve = std::make_shared<ResolveConflict>();
  line = add(rm, "resolve", "Say what counts", resolve, chosen);
  line.option("CONFLICT", resolve->conflict, "Id that 'rm conflicts' shows").required();
  line.option("COUNTS", resolve->resolution, "ours, theirs or left").required().oneOf({"ours", "theirs", "left"});
  line.option("--reason", resolve->reason, "Why").required();
  auto follow = std::make_shared<Follow>();
  line = add(rm, "follow", "Destroy here what was destroyed there; a second person has to agree", follow, chosen);
  line.option("CONFLICT", follow->conflict, "Id that 'rm conflicts' shows").required();
  line.option("RECORD", follow->record, "Number or id of the record here").required();
  line.option("--reason", follow->reason, "Why").required();
  auto answer = std::make_shared<AnswerStep>();
  line = add(rm, "answer", "Answer a step of a workflow there", answer, chosen);
  line.option("STEP", answer->step, "Id that 'rm status' shows").required();
  line.option("--as", answer->word, "A way that the step offers, such as Approve");
  line.option("--comment", answer->comment, "What goes with the answer");
}

} // namespace muniment::ctl
