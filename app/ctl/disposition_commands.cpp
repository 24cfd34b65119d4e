#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/ctl/signed_run.h"
#include "app/ctl/subcommand.h"
#include "core/workspace/disposition/disposition_pages.h"
#include "core/workspace/disposition/snapshot_commands.h"

#include <CLI/CLI.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 500;

QString tr(const char* text) { return QCoreApplication::translate("ctl", text); }

Result<QDate> dayOf(const std::string& text) {
  const QDate day = QDate::fromString(QString::fromStdString(text), Qt::ISODate);
  if (!day.isValid())
    return failure(ErrorKind::Usage, "base.not_a_date"_L1, {QString::fromStdString(text)});
  return day;
}

/// The day given, or today in the time zone of the workspace.
Result<QDate> dayOrToday(const std::string& text, const workspace::Workspace& opened) {
  if (!text.empty())
    return dayOf(text);
  const QTimeZone zone(opened.info().timeZone.toLatin1());
  return QDateTime::fromMSecsSinceEpoch(opened.now().milliseconds(), zone).date();
}

Result<SnapshotId> snapshotFrom(const std::string& text) {
  const auto id = SnapshotId::parse(QString::fromStdString(text));
  if (!id)
    return failure(ErrorKind::NotFound, "snapshot.unknown"_L1);
  return *id;
}

Result<std::optional<ClassId>> classFrom(const std::string& text) {
  if (text.empty())
    return std::optional<ClassId>();
  const auto id = ClassId::parse(QString::fromStdString(text));
  if (!id)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  return id;
}

Json documentOf(const workspace::SnapshotSummary& summary) {
  Json::Object document = *contentOf(summary.snapshot).object();
  document.emplace(u"decided"_s, summary.progress.decided);
  document.emplace(u"destroyed"_s, summary.progress.destroyed);
  document.emplace(u"held"_s, summary.progress.held);
  document.emplace(u"kept"_s, summary.progress.kept);
  return document;
}

/// A command that needs nothing but an open workspace.
class Opened : public Command {
 public:
  int run(Session& session) final {
    auto opened = session.open();
    if (!opened)
      return session.out().fail(opened.error());
    const Result<void> done = work(session, **opened);
    return done ? 0 : session.out().fail(done.error());
  }

 protected:
  [[nodiscard]] virtual Result<void> work(Session& session, workspace::Workspace& opened) = 0;

  static Result<void> print(Session& session, const Json& outcome) {
    MUNIMENT_TRY_LET(text, canonicalJson(outcome));
    session.out().document(outcome, QString::fromUtf8(text));
    return {};
  }
};

class Due final : public Opened {
 public:
  std::string until, recordClass;

 protected:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(day, dayOrToday(until, opened));
    MUNIMENT_TRY_LET(below, classFrom(recordClass));
    MUNIMENT_TRY_LET(count, opened.ask(workspace::DueCount{day, below}).result());
    const Json::Object document{{u"due"_s, count}, {u"until"_s, day.toString(Qt::ISODate)}};
    session.out().document(
        document, QCoreApplication::translate("ctl", "%n record(s) due until %1", nullptr, static_cast<int>(count))
                      .arg(day.toString(Qt::ISODate)));
    return {};
  }
};

class Take final : public Opened {
 public:
  std::string name, until, recordClass;

 protected:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(day, dayOrToday(until, opened));
    MUNIMENT_TRY_LET(below, classFrom(recordClass));
    workspace::TakeSnapshot command{QString::fromStdString(name), day, below};
    if (command.name.isEmpty())
      command.name = tr("Due until %1").arg(day.toString(Qt::ISODate));
    MUNIMENT_TRY_LET(receipt, session.run(opened, std::move(command), tr("Taking the snapshot")));
    return print(session, receipt.outcome);
  }
};

class ListSnapshots final : public Opened {
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

class ListItems final : public Opened {
 public:
  std::string snapshot;

 protected:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, snapshotFrom(snapshot));
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
                               QString(nameOf(one.item.decision)), one.held ? tr("held") : QString(), one.title}
                       .join(u"  "_s));
  }
};

class Review final : public Opened {
 public:
  std::string snapshot, decision, reason, until;
  std::vector<int> items;
  std::vector<int> except;
  bool all = false;

 protected:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, snapshotFrom(snapshot));
    const auto decided = disposalDecision(QString::fromStdString(decision == "reject" ? "leave-out" : decision));
    if (!decided)
      return failure(ErrorKind::Usage, "disposition.unknown_decision"_L1, {QString::fromStdString(decision)});
    workspace::DecideItems command{id, all ? except : items, all, *decided, QString::fromStdString(reason), {}};
    if (!until.empty()) {
      MUNIMENT_TRY_LET(day, dayOf(until));
      command.until = day;
    }
    MUNIMENT_TRY_LET(receipt, session.run(opened, std::move(command), tr("Deciding")));
    return print(session, receipt.outcome);
  }
};

class OpenItem final : public Opened {
 public:
  std::string snapshot;
  int item = 0;

 protected:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, snapshotFrom(snapshot));
    MUNIMENT_TRY_LET(receipt, session.run(opened, workspace::OpenSnapshotItem{id, item}, tr("Opening")));
    return print(session, receipt.outcome);
  }
};

class Withdraw final : public Opened {
 public:
  std::string snapshot, reason;

 protected:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, snapshotFrom(snapshot));
    workspace::WithdrawSnapshot command{id, QString::fromStdString(reason)};
    MUNIMENT_TRY_LET(receipt, session.run(opened, std::move(command), tr("Withdrawing")));
    return print(session, receipt.outcome);
  }
};

/// Submit or approve: an act that is signed.
template <class C>
class SignedStep final : public Command {
 public:
  std::string snapshot;

  int run(Session& session) override {
    const auto id = snapshotFrom(snapshot);
    if (!id)
      return session.out().fail(id.error());
    return runSigned(session, C{*id}, tr("Signing"));
  }
};

class Execute final : public Opened {
 public:
  std::string snapshot;

 protected:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, snapshotFrom(snapshot));
    const auto progress = std::make_shared<Progress>();
    MUNIMENT_TRY_LET(outcome, session.wait(opened.dispose(id, progress), tr("Carrying out"), progress));
    MUNIMENT_TRY(print(session, outcome));
    return {};
  }
};

class ShowCertificate final : public Opened {
 public:
  std::string snapshot;

 protected:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, snapshotFrom(snapshot));
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
