#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/disposition/certificate_paper.h"
#include "core/workspace/disposition/handover_commands.h"
#include "core/workspace/disposition/report.h"
#include "core/workspace/disposition/review_queries.h"
#include "core/workspace/disposition/snapshot_commands.h"

#include <QtCore/QDateTime>
#include <QtCore/QSaveFile>
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
  document.emplace(u"handed_over"_s, summary.progress.handedOver);
  document.emplace(u"hands_over"_s, summary.handsOver);
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
  bool handsOver = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(day, dayOrToday(until, opened));
    MUNIMENT_TRY_LET(below, optionalClassNamed(opened, recordClass));
    workspace::TakeSnapshot command{textOf(name), day, below, handsOver};
    if (command.name.isEmpty())
      command.name = Words::tr("Due until %1").arg(day.toString(Qt::ISODate));
    return session.print(session.run(opened, std::move(command), Words::tr("Taking the snapshot")));
  }
};

class ListSnapshots final : public OpenedCommand {
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
  std::string recordClass;
  int year = 0;
  bool all = false;
  bool left = false;

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
    MUNIMENT_TRY_LET(group, optionalClassNamed(opened, recordClass));
    command.recordClass = group;
    if (year > 0)
      command.dueYear = year;
    command.undecidedOnly = left;
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

class ListSample final : public OpenedCommand {
 public:
  std::string snapshot;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    MUNIMENT_TRY_LET(standing, opened.ask(workspace::SnapshotStanding{id}).result());
    for (const int ordinal : standing.sample) {
      const bool seen = std::ranges::binary_search(standing.opened, ordinal);
      const QStringList words{QString::number(ordinal), seen ? Words::tr("opened") : Words::tr("to be opened")};
      session.out().line(Json::Object{{u"opened"_s, seen}, {u"ordinal"_s, ordinal}}, words.join(u"  "_s));
    }
    return {};
  }
};

/// Return or withdraw: an act with a reason.
template <class C>
class ReasonedStep final : public OpenedCommand {
 public:
  std::string snapshot, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    return session.print(session.run(opened, C{id, textOf(reason)}, Words::tr("Putting it down")));
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

class HandOver final : public OpenedCommand {
 public:
  std::string snapshot, receiver, to;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    const auto progress = std::make_shared<Progress>();
    workspace::HandOverWish wish{id, textOf(receiver), pathOf(to)};
    MUNIMENT_TRY_LET(handed, session.wait(opened.handOver(std::move(wish), progress), Words::tr("Writing"), progress));
    session.out().document(
        Json::Object{{u"bytes"_s, handed.report.bytes},
                     {u"files"_s, handed.report.files},
                     {u"package"_s, handed.folder.value},
                     {u"records"_s, handed.records},
                     {u"sha256"_s, handed.report.listDigest.toHex()},
                     {u"transfer"_s, handed.transfer.toString()}},
        Words::tr("The package was written and read again. Its records wait for the receipt. SHA-256 "
                  "of hashes.sha256, which the receiver confirms: %1")
            .arg(handed.report.listDigest.toHex()));
    return {};
  }
};

class Receipt final : public OpenedCommand {
 public:
  std::string snapshot, reference, confirmedBy, on, digest;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    MUNIMENT_TRY_LET(day, dayOrToday(on, opened));
    const auto stated = Sha256::fromHex(textOf(digest).trimmed().toLower());
    if (!stated)
      return failure(ErrorKind::Refused, "handover.other_package"_L1);
    return session.print(
        session.runSigned(opened, workspace::NoteReceipt{id, textOf(reference), textOf(confirmedBy), day, *stated},
                          Words::tr("Signing")));
  }
};

class ListHandovers final : public OpenedCommand {
 public:
  std::string snapshot;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    MUNIMENT_TRY_LET(standing, opened.ask(workspace::SnapshotStanding{id}).result());
    for (const Handover& transfer : standing.transfers)
      session.out().line(contentOf(transfer),
                         QStringList{transfer.handedOverAt.toString(), transfer.receiver,
                                     QString(nameOf(transfer.state)), transfer.reference, transfer.digest.toHex()}
                             .join(u"  "_s));
    return {};
  }
};

class Report final : public OpenedCommand {
 public:
  std::string kind, until, recordClass;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::DispositionReport report;
    const auto known = workspace::reportKind(textOf(kind));
    if (!known)
      return failure(ErrorKind::Usage, "disposition.unknown_report"_L1, {textOf(kind)});
    report.kind = *known;
    MUNIMENT_TRY_LET(below, optionalClassNamed(opened, recordClass));
    report.recordClass = below;
    if (!until.empty()) {
      MUNIMENT_TRY_LET(day, dayOf(until));
      report.dueUntil = day;
    }
    MUNIMENT_TRY_LET(csv, opened.ask(report).result());
    const QString text = QString::fromUtf8(csv);
    session.out().document(Json::Object{{u"csv"_s, text}, {u"report"_s, nameOf(*known)}}, text);
    return {};
  }
};

class ShowCertificate final : public OpenedCommand {
 public:
  std::string snapshot, save, pdf;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<SnapshotId>(snapshot, "snapshot.unknown"_L1));
    if (!pdf.empty()) {
      MUNIMENT_TRY_LET(page, opened.ask(workspace::CertificateToPrint{id}).result());
      MUNIMENT_TRY(write(pdf, page));
    }
    MUNIMENT_TRY_LET(certificate, opened.ask(workspace::CertificateOf{id}).result());
    if (!save.empty()) {
      MUNIMENT_TRY(write(save, certificate.line));
      MUNIMENT_TRY(write(save + ".sig", certificate.signature));
    }
    MUNIMENT_TRY_LET(content, parseJson(certificate.line));
    session.out().document(Json::Object{{u"certificate"_s, content},
                                        {u"key"_s, certificate.key.toString()},
                                        {u"signature"_s, QString::fromLatin1(certificate.signature.toHex())}},
                           QString::fromUtf8(certificate.line));
    return {};
  }

 private:
  static Result<void> write(const std::string& path, const QByteArray& bytes) {
    QSaveFile file(textOf(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
      return failure(ErrorKind::Failed, "file.failed"_L1, {}, file.errorString());
    return {};
  }
};

template <class C>
void addReasoned(const Line& parent, Chosen& chosen, const char* name, const char* text) {
  auto step = std::make_shared<ReasonedStep<C>>();
  Line line = add(parent, name, text, step, chosen);
  line.option("SNAPSHOT", step->snapshot).required();
  line.option("--reason", step->reason, "Why").required();
}

void addSteps(const Line& parent, Chosen& chosen) {
  auto open = std::make_shared<OpenItem>();
  Line opening = add(parent, "open", "Looks at one item; the second person must see the sample", open, chosen);
  opening.option("SNAPSHOT", open->snapshot).required();
  opening.option("ITEM", open->item).required();
  auto submit = std::make_shared<SignedStep<workspace::SubmitSnapshot>>();
  add(parent, "submit", "Asks the second person", submit, chosen).option("SNAPSHOT", submit->snapshot).required();
  auto approve = std::make_shared<SignedStep<workspace::ApproveSnapshot>>();
  add(parent, "approve", "Agrees as the second person", approve, chosen)
      .option("SNAPSHOT", approve->snapshot)
      .required();
  auto sample = std::make_shared<ListSample>();
  add(parent, "sample", "Lists the items that the second person must open", sample, chosen)
      .option("SNAPSHOT", sample->snapshot)
      .required();
  addReasoned<workspace::ReturnSnapshot>(parent, chosen, "return", "Gives a snapshot back to its reviewers");
  addReasoned<workspace::WithdrawSnapshot>(parent, chosen, "withdraw", "Ends a snapshot; its records stay due");
  auto execute = std::make_shared<Execute>();
  add(parent, "execute", "Carries out what was approved; goes on where it stopped", execute, chosen)
      .option("SNAPSHOT", execute->snapshot)
      .required();
  auto certificate = std::make_shared<ShowCertificate>();
  Line showing = add(parent, "certificate", "Prints the signed certificate", certificate, chosen);
  showing.option("SNAPSHOT", certificate->snapshot).required();
  showing.option("--save", certificate->save, "Writes its exact bytes to this file, and the signature beside it");
  showing.option("--pdf", certificate->pdf, "Writes it to this file as a page to print");
}

void addHandovers(const Line& parent, Chosen& chosen) {
  auto over = std::make_shared<HandOver>();
  Line line =
      add(parent, "hand-over", "Writes the package with approved records; they wait for the receipt", over, chosen);
  line.option("SNAPSHOT", over->snapshot).required();
  line.option("--receiver", over->receiver, "Who keeps the records from then on").required();
  line.option("--to", over->to, "Folder that is not there yet").required();
  auto receipt = std::make_shared<Receipt>();
  line =
      add(parent, "receipt", "Enters what the receiver confirmed; then execute ends the records here", receipt, chosen);
  line.option("SNAPSHOT", receipt->snapshot).required();
  line.option("--reference", receipt->reference, "Under which the receiver keeps it").required();
  line.option("--by", receipt->confirmedBy, "Who signed for the receiver").required();
  line.option("--on", receipt->on, "Day on the receipt (2026-03-17); today without it");
  line.option("--sha256", receipt->digest, "Of hashes.sha256, as the receiver found it").required();
  addReasoned<workspace::NoteFailedHandover>(parent, chosen, "not-received",
                                             "Says that the receiver did not take the package; the records stay");
  auto list = std::make_shared<ListHandovers>();
  add(parent, "transfers", "Lists the packages of a snapshot and their receipts, newest first", list, chosen)
      .option("SNAPSHOT", list->snapshot)
      .required();
}

} // namespace

void addDispositionCommands(const Line& app, Chosen& chosen) {
  const Line& parent = app.group("disposition", "What is due, and what becomes of it");
  parent.needsCommand();
  auto due = std::make_shared<Due>();
  Line counting = add(parent, "due", "Counts what is due and in no unfinished snapshot", due, chosen);
  counting.option("--until", due->until, "Up to this day (2026-03-17); today without it");
  counting.option("--class", due->recordClass, "Only this class and those below");
  auto take = std::make_shared<Take>();
  Line taking = add(parent, "snapshot", "Takes down what is due", take, chosen);
  taking.option("--name", take->name, "What it is called");
  taking.option("--until", take->until, "Up to this day (2026-03-17); today without it");
  taking.option("--class", take->recordClass, "Only this class and those below");
  taking.flag("--hand-over", take->handsOver, "What is to be handed over, instead of what ends here");
  add(parent, "list", "Lists snapshots, newest first", std::make_shared<ListSnapshots>(), chosen);
  auto items = std::make_shared<ListItems>();
  add(parent, "items", "Lists the items of a snapshot", items, chosen).option("SNAPSHOT", items->snapshot).required();
  auto report = std::make_shared<Report>();
  Line reporting = add(parent, "report", "Prints a list of records as CSV", report, chosen);
  reporting
      .option("KIND", report->kind,
              "due, overdue, next-quarter, held, unscheduled, destroyed, transferred, classes or undecided")
      .required();
  reporting.option("--class", report->recordClass, "Only this class and those below");
  reporting.option("--until", report->until, "With due: up to this day; today without it");
  auto review = std::make_shared<Review>();
  Line reviewing = add(parent, "review", "Decides about items", review, chosen);
  reviewing.option("SNAPSHOT", review->snapshot).required();
  reviewing.option("--item", review->items, "Number of an item; may be given several times");
  reviewing.flag("--all", review->all, "All items");
  reviewing.option("--except", review->except, "With --all: but not this one");
  reviewing.option("--class", review->recordClass, "With --all: only this class");
  reviewing.option("--year", review->year, "With --all: only what became due in this year");
  reviewing.flag("--left", review->left, "With --all: only what is not decided yet");
  reviewing.option("--decision", review->decision, "approve, extend, keep, leave-out or undecided").required();
  reviewing.option("--reason", review->reason, "Why");
  reviewing.option("--until", review->until, "With extend: the last day of keeping");
  addSteps(parent, chosen);
  addHandovers(parent, chosen);
}

} // namespace muniment::ctl
