#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/agent/agent_status.h"
#include "core/workspace/approval/proposals.h"
#include "core/workspace/journal/journal_page.h"
#include "core/workspace/keys/signing_keys.h"
#include "core/workspace/overview/overview_query.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 500;

QString shown(const Json& value) {
  if (const bool* yes = value.boolean())
    return *yes ? Words::tr("yes") : Words::tr("no");
  return value.string() ? *value.string() : Words::tr("never");
}

Json orNull(const std::optional<Instant>& at) { return at ? Json(at->toString()) : Json(); }

class Journal final : public OpenedCommand {
 public:
  std::int64_t limit = 100;
  std::int64_t before = Json::kLargestInteger;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    while (limit > 0) {
      const int wanted = static_cast<int>(std::min<std::int64_t>(limit, kPage));
      MUNIMENT_TRY_LET(notes, opened.ask(workspace::JournalPage{before, wanted}).result());
      for (const AccessNote& note : notes)
        print(session.out(), note);
      if (notes.size() < static_cast<std::size_t>(wanted))
        return {};
      before = notes.back().seq;
      limit -= wanted;
    }
    return {};
  }

 private:
  static void print(Output& out, const AccessNote& note) {
    Json::Object line = *contentOf(note).object();
    line.emplace(u"hash"_s, note.hash.toHex());
    out.line(line, QStringList{note.at.toString(), note.actor, note.action, note.subject}.join(u"  "_s));
  }
};

class ListProposals final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(waiting, opened.ask(workspace::Proposals()).result());
    for (const Proposal& proposal : waiting) {
      const QString description = QString::fromUtf8(proposal.description);
      session.out().line(
          Json::Object{{u"command"_s, proposal.command},
                       {u"description"_s, description},
                       {u"digest"_s, proposal.digest.toHex()},
                       {u"expires_at"_s, proposal.expiresAt.toString()},
                       {u"id"_s, proposal.id.toString()},
                       {u"proposed_by"_s, proposal.proposedBy.toString()}},
          QStringList{proposal.id.toString(), proposal.command, proposal.digest.toHex(), description}.join(u"  "_s));
    }
    return {};
  }
};

class Confirm final : public OpenedCommand {
 public:
  std::string proposal, digest;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    const auto id = CommandId::parse(textOf(proposal));
    const auto seen = Sha256::fromHex(textOf(digest));
    if (!id || !seen)
      return failure(ErrorKind::NotFound, "proposal.unknown"_L1);
    return session.print(session.runSigned(opened, workspace::ConfirmProposal{*id, *seen}, Words::tr("Confirming")));
  }
};

class Refuse final : public OpenedCommand {
 public:
  std::string proposal, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<CommandId>(proposal, "proposal.unknown"_L1));
    return session.print(session.run(opened, workspace::RefuseProposal{id, textOf(reason)}, Words::tr("Saving")));
  }
};

class RotateKey final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    return session.print(
        session.runSigned(opened, workspace::RotateSigningKey(), Words::tr("Replacing the signing key")));
  }
};

class Status final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(status, opened.ask(workspace::AgentStatus()).result());
    MUNIMENT_TRY_LET(overview, opened.ask(workspace::OverviewQuery()).result());
    const Json::Object document = {{u"active"_s, status.active},
                                   {u"holder"_s, status.lease ? status.lease->holder : QString()},
                                   {u"last_anchor"_s, orNull(overview.lastAnchor)},
                                   {u"last_head"_s, orNull(status.lastHead)},
                                   {u"last_journal_closing"_s, orNull(status.lastJournalClosing)},
                                   {u"last_time_stamp"_s, orNull(status.lastTimeStamp)},
                                   {u"last_verified_backup"_s, orNull(overview.lastVerifiedBackup)}};
    QStringList lines;
    for (const auto& [name, value] : document)
      lines.append(name + u": "_s + shown(value));
    session.out().document(document, lines.join(u'\n'));
    return {};
  }
};

} // namespace

void addOversightCommands(const Line& app, Chosen& chosen) {
  Line proposal = app.group("proposal", "What waits for a second person. Example: munimentctl -w cases proposal list");
  proposal.needsCommand();
  add(proposal, "list", "List what waits", std::make_shared<ListProposals>(), chosen);
  auto confirm = std::make_shared<Confirm>();
  Line agreed = add(proposal, "confirm", "Agree as the second person; signed with your own key", confirm, chosen);
  agreed.option("PROPOSAL", confirm->proposal, "Id of the proposal").required();
  agreed.option("DIGEST", confirm->digest, "Its digest, as the list shows it").required();
  auto refuse = std::make_shared<Refuse>();
  Line refused = add(proposal, "refuse", "Refuse as the second person, or take back your own", refuse, chosen);
  refused.option("PROPOSAL", refuse->proposal, "Id of the proposal").required();
  refused.option("--reason", refuse->reason, "Why nothing should come of it").required();
  Line key = app.group("key", "The key that signs heads. Example: munimentctl -w cases key rotate");
  key.needsCommand();
  add(key, "rotate", "Sign with a new key from now on; old heads stay verifiable", std::make_shared<RotateKey>(),
      chosen);
  Line agent = app.group("agent", "The agent. Example: munimentctl -w cases agent status");
  agent.needsCommand();
  add(agent, "status", "Whether one is active, and what was done last", std::make_shared<Status>(), chosen);
  auto journal = std::make_shared<Journal>();
  Line line = app.group(
      "journal",
      "Who looked at what, newest first; reading it is noted. Example: munimentctl -w cases journal --limit 20");
  line.option("--limit", journal->limit, "At most so many notes").positive();
  line.option("--before", journal->before, "Only notes before this number");
  line.chooses(journal, chosen);
}

} // namespace muniment::ctl
