#include "app/ctl/arguments.h"
#include "app/ctl/case_words.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/case_proposal_commands.h"
#include "core/workspace/cases/case_step_commands.h"
#include "core/workspace/cases/case_sync_commands.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

class LinkLine final : public OpenedCommand {
 public:
  std::string key, target, first, last, stance = "none", concerns, note;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::LinkToCase command;
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    command.file = id;
    command.target = textOf(target);
    command.kind = caseLinkKindFrom(command.target.section(u':', 0, 0)).value_or(CaseLink::Kind::Sending);
    if (command.target.startsWith("message:"_L1)) {
      first = command.target.section(u':', 1).toStdString();
      command.target.clear();
    }
    if (!first.empty()) {
      command.kind = CaseLink::Kind::Messages;
      command.first = MessageId::parse(textOf(first)).value_or(MessageId());
      command.last = MessageId::parse(textOf(last)).value_or(MessageId());
    }
    command.stance = caseStanceFrom(textOf(stance)).value_or(CaseLink::Stance::None);
    command.concerns = textOf(concerns);
    command.note = textOf(note);
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class UnlinkLine final : public OpenedCommand {
 public:
  std::string key, link, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    MUNIMENT_TRY_LET(which, idOf<CaseLinkId>(link, "case.link_unknown"_L1));
    return session.print(
        session.run(opened, workspace::UnlinkFromCase{id, which, textOf(reason)}, Words::tr("Saving")));
  }
};

/// Adds, takes, waives or puts back a step: which of them follows from what is given.
class StepLine final : public OpenedCommand {
 public:
  std::string key, title, step, owner, due, evidence, claim, note, waive, putBack;
  bool noEvidence = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    if (step.empty()) {
      MUNIMENT_TRY_LET(whose, optionalIdOf<ActorId>(owner, "actor.unknown"_L1));
      MUNIMENT_TRY_LET(day, optionalDayOf(due));
      return session.print(
          session.run(opened, workspace::AddStep{id, textOf(title), !noEvidence, whose, day}, Words::tr("Saving")));
    }
    MUNIMENT_TRY_LET(which, idOf<CaseStepId>(step, "case.step_unknown"_L1));
    if (!waive.empty())
      return session.print(session.run(opened, workspace::WaiveStep{id, which, textOf(waive)}, Words::tr("Saving")));
    if (!putBack.empty())
      return session.print(session.run(opened, workspace::ReturnStep{id, which, textOf(putBack)}, Words::tr("Saving")));
    return session.print(session.run(
        opened, workspace::TakeStep{id, which, textOf(evidence), textOf(claim), textOf(note)}, Words::tr("Saving")));
  }
};

class MilestoneLine final : public OpenedCommand {
 public:
  std::string key, code, which = "actual", day, order, source;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::SetMilestone command;
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    command.file = id;
    command.code = caseMilestoneCodeFrom(textOf(code)).value_or(CaseMilestone::Code::OrderConfirmed);
    command.which = caseMilestoneDayFrom(textOf(which)).value_or(CaseMilestone::Which::Actual);
    MUNIMENT_TRY_LET(on, dayOf(day));
    command.day = on;
    command.order = textOf(order);
    command.source = textOf(source);
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class ReadLine final : public OpenedCommand {
 public:
  std::string key, message;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    MUNIMENT_TRY_LET(which, idOf<MessageId>(message, "message.unknown"_L1));
    return session.print(session.run(opened, workspace::ReadForProposals{id, which}, Words::tr("Saving")));
  }
};

class ProposalsLine final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(lines, opened.ask(workspace::CaseProposals()).result());
    for (const workspace::CaseProposals::Line& line : lines) {
      const QString value = line.proposal.isAmbiguous() ? line.proposal.readings.join(u" | "_s) : line.proposal.value;
      session.out().line(contentOf(line.proposal),
                         u"%1  %2  %3: %4  %5"_s.arg(line.proposal.id.toString(), line.number, line.proposal.field,
                                                     value, line.proposal.source));
    }
    return {};
  }
};

class DecideLine final : public OpenedCommand {
 public:
  explicit DecideLine(bool accept) : m_accept(accept) {}
  std::string proposal, reading, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<CaseProposalId>(proposal, "case.proposal_unknown"_L1));
    if (m_accept)
      return session.print(
          session.run(opened, workspace::AcceptProposal{id, textOf(reading), textOf(reason)}, Words::tr("Saving")));
    return session.print(session.run(opened, workspace::RejectProposal{id, textOf(reason)}, Words::tr("Saving")));
  }

 private:
  bool m_accept;
};

class ConflictsLine final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(lines, opened.ask(workspace::CaseConflicts()).result());
    for (const workspace::CaseConflicts::Line& line : lines) {
      const CaseMirror::Conflict& conflict = line.conflict;
      session.out().line(
          Json::Object{{u"base"_s, conflict.base},
                       {u"case"_s, line.file.toString()},
                       {u"field"_s, conflict.field},
                       {u"number"_s, line.number},
                       {u"ours"_s, conflict.ours},
                       {u"peer"_s, line.peer},
                       {u"since"_s, conflict.since.toString()},
                       {u"theirs"_s, conflict.theirs}},
          u"%1  %2  %3: %4 | %5"_s.arg(line.number, line.peer, conflict.field, conflict.ours, conflict.theirs));
    }
    return {};
  }
};

class SettleLine final : public OpenedCommand {
 public:
  std::string key, peer, field, value, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    return session.print(
        session.run(opened, workspace::DecideConflict{id, textOf(peer), textOf(field), textOf(value), textOf(reason)},
                    Words::tr("Saving")));
  }
};

class MirrorLine final : public OpenedCommand {
 public:
  std::string key, peer, remoteId, partner;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    return session.print(session.run(opened, workspace::MirrorCase{id, textOf(peer), textOf(remoteId), textOf(partner)},
                                     Words::tr("Saving")));
  }
};

void addLinks(const Line& group, Chosen& chosen) {
  auto link = std::make_shared<LinkLine>();
  Line line = add(group, "link",
                  "File something to a case. Example: munimentctl -w cases case link C-2026-0001 "
                  "conversation:ID --first MESSAGE --stance approves --concerns document:ID",
                  link, chosen);
  line.option("CASE", link->key, "Number, id or reference").required();
  line.option("TARGET", link->target, "conversation:ID, message:ID, document:ID, item:ID, record:ID or question:ID")
      .required();
  line.option("--first", link->first, "First message, where only some of a conversation are meant");
  line.option("--last", link->last, "Last message");
  line.option("--stance", link->stance, "approves or disputes").oneOf({"none", "approves", "disputes"});
  line.option("--concerns", link->concerns, "The document that the stance is about, document:ID");
  line.option("--note", link->note, "Why it belongs here");
  auto unlink = std::make_shared<UnlinkLine>();
  line = add(group, "unlink", "Take something off a case", unlink, chosen);
  line.option("CASE", unlink->key, "Number, id or reference").required();
  line.option("LINK", unlink->link, "Id of the link, as `show` prints it").required();
  line.option("--reason", unlink->reason, "Why").required();
}

void addSteps(const Line& group, Chosen& chosen) {
  auto step = std::make_shared<StepLine>();
  Line line = add(group, "step", "Add a step to the checklist of a case, or take, waive or put back one", step, chosen);
  line.option("CASE", step->key, "Number, id or reference").required();
  line.option("--title", step->title, "Title of a new one");
  line.flag("--no-evidence", step->noEvidence, "A new one needs no evidence");
  line.option("--owner", step->owner, "Id of the person who is to take a new one");
  line.option("--due", step->due, "Day until which a new one is to be taken");
  line.option("--step", step->step, "Id of the one that is taken");
  line.option("--evidence", step->evidence, "What shows it: document:ID, item:ID or record:ID");
  line.option("--claim", step->claim, "The message that says so, message:ID");
  line.option("--note", step->note, "What is to be said to it");
  line.option("--waive", step->waive, "Why it is not needed");
  line.option("--put-back", step->putBack, "Why it is open again");
  auto milestone = std::make_shared<MilestoneLine>();
  line = add(group, "milestone", "Note when an order came or is to come how far", milestone, chosen);
  line.option("CASE", milestone->key, "Number, id or reference").required();
  line.option("CODE", milestone->code, "order-confirmed, dispatched, customs-cleared or delivered")
      .required()
      .oneOf({"order-confirmed", "dispatched", "customs-cleared", "delivered"});
  line.option("DAY", milestone->day, "Day, 2026-03-14").required();
  line.option("--which", milestone->which, "planned, estimated or actual; actual unless told")
      .oneOf({"planned", "estimated", "actual"});
  line.option("--order", milestone->order, "Number of the order");
  line.option("--source", milestone->source, "What says so, document:ID or message:ID");
}

void addDecisions(const Line& group, Chosen& chosen) {
  auto read = std::make_shared<ReadLine>();
  Line line =
      add(group, "read", "Read a message for changed dates and missing references, and propose them", read, chosen);
  line.option("CASE", read->key, "Number, id or reference").required();
  line.option("MESSAGE", read->message, "Id of the message").required();
  add(group, "proposals", "Changes that wait for a decision", std::make_shared<ProposalsLine>(), chosen);
  for (const bool accept : {true, false}) {
    auto decide = std::make_shared<DecideLine>(accept);
    line = add(group, accept ? "accept" : "reject", accept ? "Accept a proposed change" : "Reject a proposed change",
               decide, chosen);
    line.option("PROPOSAL", decide->proposal, "Id of the proposal").required();
    if (accept)
      line.option("--reading", decide->reading, "Which one, where it can be read in several ways");
    const LineOption reason = line.option("--reason", decide->reason, "Why");
    reason.required(!accept);
  }
  add(group, "conflicts", "Fields that both sides changed", std::make_shared<ConflictsLine>(), chosen);
  auto settle = std::make_shared<SettleLine>();
  line = add(group, "settle", "Decide a conflict", settle, chosen);
  line.option("CASE", settle->key, "Number, id or reference").required();
  line.option("PEER", settle->peer, "Short name of the connection").required();
  line.option("FIELD", settle->field, "Field").required();
  line.option("VALUE", settle->value, "What it is to say on both sides").required();
  line.option("--reason", settle->reason, "Why");
  auto mirror = std::make_shared<MirrorLine>();
  line = add(group, "mirror", "Make a case known to a connected system", mirror, chosen);
  line.option("CASE", mirror->key, "Number, id or reference").required();
  line.option("PEER", mirror->peer, "Short name of the connection").required();
  line.option("--remote", mirror->remoteId, "Its id there, where it is there already");
  line.option("--partner", mirror->partner, "What that system calls the partner");
}

} // namespace

void addCaseActs(const Line& group, Chosen& chosen) {
  addLinks(group, chosen);
  addSteps(group, chosen);
  addDecisions(group, chosen);
}

} // namespace muniment::ctl
