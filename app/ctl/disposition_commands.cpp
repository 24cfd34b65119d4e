#include "app/ctl/arguments.h"
#include "app/ctl/opened_command.h"
#include "app/ctl/subcommand.h"
#include "core/workspace/disposition/disposition_pages.h"
#include "core/workspace/disposition/snapshot_commands.h"

#include <CLI/CLI.hpp>

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 500;

/// The day given, or today in the time zone of the workspace.
Result<QDate> dayOrToday(const std::string& text, const workspace::Workspace& opened) {
  if (!text.empty())
    return dayOf(text);
  const QTimeZone zone(opened.info().timeZone.toLatin1());
  return QDateTime::fromMSecsSinceEpoch(opened.now().milliseconds(), zone).date();
}

Json documentOf(const workspace::SnapshotSummary& summary) {
  Json::Object document = *contentOf(summary.snapshot).object();
  document.emplace(u"decided"_s, summary.progress.decided);
  document.emplace(u"destroyed"_s, summary.progress.destroyed);
  document.emplace(u"held"_s, summary.progress.held);
  document.emplace(u"kept"_s, summary.progress.kept);
  return document;
}

class Due final : public OpenedCommand {
 public:
  std::string until, recordClass;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(day, dayOrToday(until, opened));
    MUNIMENT_TRY_LET(below, optionalClassNamed(opened, recordClass));
    MUNIMENT_TRY_LET(count, opened.ask(workspace::DueCount{day, below}).result());
    const Json::Object document{{u"due"_s, count}, {u"until"_s, day.toString(Qt::ISODate)}};
    session.out().document(
        document,
        Words::tr("%n record(s) due until %1", nullptr, static_cast<int>(count)).arg(day.toString(Qt::ISODate)));
    return {};
  }
};

class Take final : public OpenedCommand {
 public:
  std::string name, until, recordClass;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(day, dayOrToday(until, opened));
    MUNIMENT_TRY_LET(below, optionalClassNamed(opened, recordClass));
    workspace::TakeSnapshot command{textOf(name), day, below};
    if (command.name.isEmpty())
      command.name = Words::tr("Due until %1").arg(day.toString(Qt::ISODate));
    return session.print(session.run(opened, std::move(command), Words::tr("Taking the snapshot")));
  }
};

class ListSnapshots final : public OpenedCommand {
 protected:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::SnapshotsPage page;
    page.limit = kPage;
    MUNIMENT_TRY_LET(snapshots, opened.ask(page).result());
    for (const workspace::SnapshotSummary& one : snapshots)
      session.out().line(
          documentOf(one),
          QStringList{one.snapshot.id.toString(), QString(nameOf(one.snapshot.state)), one.snapshot.name}.join(
              u"  "_s));
    return {};
  }
};

class ListItems final : public OpenedCommand {
 public:
  std::string snapshot;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    workspace::SnapshotItems page;
    page.snapshot = id;
    page.limit = kPage;
    for (;;) {
      MUNIMENT_TRY_LET(items, opened.ask(page).result());
      for (const workspace::ReviewedItem& one : items)
        print(session.out(), one);
      if (items.size() < static_cast<std::size_t>(kPage))
        return {};
      page.after = items.back().item.ordinal;
    }
  }

 private:
  static void print(Output& out, const workspace::ReviewedItem& one) {
    Json::Object line = *contentOf(one.item).object();
    line.emplace(u"held"_s, one.held);
    line.emplace(u"number"_s, one.number);
    line.emplace(u"title"_s, one.title);
    out.line(line, QStringList{QString::number(one.item.ordinal), one.number, one.item.dueOn.toString(Qt::ISODate),
                               QString(nameOf(one.item.decision)), one.held ? Words::tr("held") : QString(), one.title}
                       .join(u"  "_s));
  }
};

class Review final : public OpenedCommand {
 public:
  std::string snapshot, decision, reason, until;
  std::vector<int> items;
  std::vector<int> except;
  bool all = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    const auto decided = disposalDecision(textOf(decision == "reject" ? "leave-out" : decision));
    if (!decided)
      return failure(ErrorKind::Usage, "disposition.unknown_decision"_L1, {textOf(decision)});
    workspace::DecideItems command{id, all ? except : items, all, *decided, textOf(reason), {}};
    if (!until.empty()) {
      MUNIMENT_TRY_LET(day, dayOf(until));
      command.until = day;
    }
    return session.print(session.run(opened, std::move(command), Words::tr("Deciding")));
  }
};

class OpenItem final : public OpenedCommand {
 public:
  std::string snapshot;
  int item = 0;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    return session.print(session.run(opened, workspace::OpenSnapshotItem{id, item}, Words::tr("Opening")));
  }
};

class Withdraw final : public OpenedCommand {
 public:
  std::string snapshot, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    workspace::WithdrawSnapshot command{id, textOf(reason)};
    return session.print(session.run(opened, std::move(command), Words::tr("Withdrawing")));
  }
};

/// Submit or approve: an act that is signed.
template <class C>
class SignedStep final : public OpenedCommand {
 public:
  std::string snapshot;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    return session.print(session.runSigned(opened, C{id}, Words::tr("Signing")));
  }
};

class Execute final : public OpenedCommand {
 public:
  std::string snapshot;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    const auto progress = std::make_shared<Progress>();
    MUNIMENT_TRY_LET(outcome, session.wait(opened.dispose(id, progress), Words::tr("Carrying out"), progress));
    return session.print(outcome);
  }
};

class ShowCertificate final : public OpenedCommand {
 public:
  std::string snapshot;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    MUNIMENT_TRY_LET(certificate, opened.ask(workspace::CertificateOf{id}).result());
    MUNIMENT_TRY_LET(content, parseJson(certificate.line));
    session.out().document(Json::Object{{u"certificate"_s, content},
                                        {u"key"_s, certificate.key.toString()},
                                        {u"signature"_s, QString::fromLatin1(certificate.signature.toHex())}},
                           QString::fromUtf8(certificate.line));
    return {};
  }
};

void addSteps(CLI::App* parent, Chosen& chosen) {
  auto open = std::make_shared<OpenItem>();
  CLI::App* opening = add(parent, "open", "Looks at one item; the second person must see the sample", open, chosen);
  opening->add_option("SNAPSHOT", open->snapshot)->required();
  opening->add_option("ITEM", open->item)->required();
  auto submit = std::make_shared<SignedStep<workspace::SubmitSnapshot>>();
  add(parent, "submit", "Asks the second person", submit, chosen)->add_option("SNAPSHOT", submit->snapshot)->required();
  auto approve = std::make_shared<SignedStep<workspace::ApproveSnapshot>>();
  add(parent, "approve", "Agrees as the second person", approve, chosen)
      ->add_option("SNAPSHOT", approve->snapshot)
      ->required();
  auto withdraw = std::make_shared<Withdraw>();
  CLI::App* withdrawing = add(parent, "withdraw", "Ends a snapshot; its records stay due", withdraw, chosen);
  withdrawing->add_option("SNAPSHOT", withdraw->snapshot)->required();
  withdrawing->add_option("--reason", withdraw->reason, "Why")->required();
  auto execute = std::make_shared<Execute>();
  add(parent, "execute", "Carries out what was approved; goes on where it stopped", execute, chosen)
      ->add_option("SNAPSHOT", execute->snapshot)
      ->required();
  auto certificate = std::make_shared<ShowCertificate>();
  add(parent, "certificate", "Prints the signed certificate", certificate, chosen)
      ->add_option("SNAPSHOT", certificate->snapshot)
      ->required();
}

} // namespace

void addDispositionCommands(CLI::App& app, Chosen& chosen) {
  CLI::App* parent = app.add_subcommand("disposition", "What is due, and what becomes of it");
  parent->require_subcommand(1);
  auto due = std::make_shared<Due>();
  CLI::App* counting = add(parent, "due", "Counts what is due and in no unfinished snapshot", due, chosen);
  counting->add_option("--until", due->until, "Up to this day (2026-03-17); today without it");
  counting->add_option("--class", due->recordClass, "Only this class and those below");
  auto take = std::make_shared<Take>();
  CLI::App* taking = add(parent, "snapshot", "Takes down what is due", take, chosen);
  taking->add_option("--name", take->name, "What it is called");
  taking->add_option("--until", take->until, "Up to this day (2026-03-17); today without it");
  taking->add_option("--class", take->recordClass, "Only this class and those below");
  add(parent, "list", "Lists snapshots, newest first", std::make_shared<ListSnapshots>(), chosen);
  auto items = std::make_shared<ListItems>();
  add(parent, "items", "Lists the items of a snapshot", items, chosen)
      ->add_option("SNAPSHOT", items->snapshot)
      ->required();
  auto review = std::make_shared<Review>();
  CLI::App* reviewing = add(parent, "review", "Decides about items", review, chosen);
  reviewing->add_option("SNAPSHOT", review->snapshot)->required();
  reviewing->add_option("--item", review->items, "Number of an item; may be given several times");
  reviewing->add_flag("--all", review->all, "All items");
  reviewing->add_option("--except", review->except, "With --all: but not this one");
  reviewing->add_option("--decision", review->decision, "approve, extend, keep or leave-out")->required();
  reviewing->add_option("--reason", review->reason, "Why");
  reviewing->add_option("--until", review->until, "With extend: the last day of keeping");
  addSteps(parent, chosen);
}

} // namespace muniment::ctl
