#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/base/error_catalogue.h"
#include "core/evidence/package_check.h"
#include "core/ledger/entry_line.h"
#include "core/workspace/backup/backup.h"
#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/ledger/head_holder.h"
#include "core/workspace/ledger/time_authority.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

/// `SIZE:ROOT`, as `ledger head` prints it.
std::optional<ledger::KnownHead> parseHead(const std::string& text) {
  const QString head = textOf(text);
  const auto root = Sha256::fromHex(head.section(u':', 1));
  bool isNumber = false;
  const qint64 size = head.section(u':', 0, 0).toLongLong(&isNumber);
  return root && isNumber && size > 0 ? std::optional(ledger::KnownHead{size, *root}) : std::nullopt;
}

/// A package of a production; needs no workspace.
Result<void> verifyPackage(Session& session, const std::string& package) {
  MUNIMENT_TRY_LET(report, evidence::checkPackage(*session.environment().files, pathOf(package), nullptr));
  Json::Array problems;
  QStringList lines;
  for (const evidence::PackageProblem& problem : report.problems) {
    const QString text = errorText(
        makeError(ErrorKind::VerificationFailed, QLatin1StringView(problem.code.toLatin1()), {problem.place}));
    problems.emplace_back(Json::Object{{u"what"_s, text}, {u"where"_s, problem.place}});
    lines.append(text);
  }
  lines.append(
      report.isGood()
          ? Words::tr("The package is whole. Items: %1. Signed with the key %2.").arg(report.items).arg(report.signedBy)
          : Words::tr("The package is not what was written."));
  if (report.stampedAt)
    lines.append((report.isAuthorityChecked
                      ? Words::tr("Time-stamped at %1 by the authority in authority.pem.")
                      : Words::tr("Time-stamped at %1. Who stamped it was not checked: put the certificate of the "
                                  "authority into the folder as authority.pem."))
                     .arg(report.stampedAt->toString()));
  session.out().document(
      Json::Object{{u"authority_checked"_s, report.isAuthorityChecked},
                   {u"bytes"_s, report.bytes},
                   {u"files"_s, report.files},
                   {u"format"_s, report.format},
                   {u"items"_s, report.items},
                   {u"key"_s, report.signedBy},
                   {u"manifest_sha256"_s, report.manifestDigest.toHex()},
                   {u"ok"_s, report.isGood()},
                   {u"problems"_s, std::move(problems)},
                   {u"production"_s, report.production},
                   {u"proofs"_s, report.proofs},
                   {u"redacted"_s, report.redacted},
                   {u"signed_at"_s, report.signedAt ? Json(report.signedAt->toString()) : Json()},
                   {u"stamped_at"_s, report.stampedAt ? Json(report.stampedAt->toString()) : Json()}},
      lines.join(u'\n'));
  if (!report.isGood())
    session.out().endWith(ErrorKind::VerificationFailed);
  return {};
}

class Verify final : public Command {
 public:
  bool deep = false;
  std::string head, package;

  Result<void> run(Session& session) override {
    if (!package.empty())
      return verifyPackage(session, package);
    MUNIMENT_TRY_LET(opened, session.open());
    return work(session, *opened);
  }

 private:
  Result<void> work(Session& session, workspace::Workspace& opened) const {
    workspace::VerifyWish wish{deep, std::nullopt};
    if (!head.empty()) {
      wish.outside = parseHead(head);
      if (!wish.outside)
        return failure(ErrorKind::Usage, "ctl.bad_head"_L1);
    }
    const auto progress = std::make_shared<Progress>();
    auto future = opened.verify(wish, progress);
    MUNIMENT_TRY_LET(verification, session.wait(std::move(future), Words::tr("Verifying"), progress));
    print(session.out(), verification);
    if (!verification.isClean())
      session.out().endWith(ErrorKind::VerificationFailed);
    return {};
  }

  static void print(Output& out, const workspace::Verification& verification) {
    Json::Array problems;
    QStringList lines;
    for (const workspace::Finding& finding : verification.findings) {
      problems.emplace_back(Json::Object{{u"what"_s, errorText(finding.what)}, {u"where"_s, finding.where}});
      lines.append(finding.where + u": "_s + errorText(finding.what));
    }
    const Json ledger =
        Json::Object{{u"entries"_s, verification.ledger.entries},
                     {u"head"_s, verification.ledger.root ? Json(verification.ledger.root->toHex()) : Json()}};
    const Json objects = Json::Object{{u"checked"_s, verification.objects}};
    const Json records = Json::Object{{u"checked"_s, verification.aggregates}};
    lines.append(
        verification.isClean()
            ? Words::tr("Nothing was altered. Entries: %1.").arg(verification.ledger.entries)
            : Words::tr("Not everything is as it was. Keep this workspace as it is and call your records manager."));
    out.document(Json::Object{{u"ledger"_s, ledger},
                              {u"objects"_s, objects},
                              {u"ok"_s, verification.isClean()},
                              {u"problems"_s, std::move(problems)},
                              {u"records"_s, records}},
                 lines.join(u'\n'));
  }
};

class Tail final : public OpenedCommand {
 public:
  std::int64_t after = 0;
  std::string verb;
  bool follow = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    for (;;) {
      MUNIMENT_TRY_LET(entries, opened.ask(workspace::EntriesAfter{after, 500}).result());
      for (const LedgerEntry& entry : entries) {
        after = entry.seq;
        if (!verb.empty() && entry.verb != textOf(verb))
          continue;
        MUNIMENT_TRY_LET(line, ledger::publishedLine(entry));
        MUNIMENT_TRY_LET(value, parseJson(line));
        session.out().line(value, QString::fromUtf8(line));
      }
      if (entries.size() == 500)
        continue;
      if (!follow)
        return {};
      session.rest();
    }
  }
};

/// Prints a head as `SIZE:ROOT`.
Result<void> printHead(Output& out, const Result<store::StoredHead>& head) {
  MUNIMENT_TRY(head);
  MUNIMENT_TRY_LET(parsed, parseJson(head->line));
  Json::Object document = *parsed.object();
  document.emplace(u"signature"_s, QString::fromLatin1(head->signature.toHex()));
  out.document(document, QString::number(head->size) + u':' + parsed.text(u"root"));
  return {};
}

class Head final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    return printHead(session.out(), opened.currentHead());
  }
};

class Anchor final : public OpenedCommand {
 public:
  std::string file;
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    return printHead(session.out(), opened.anchorHead(pathOf(file)));
  }
};

class Stamp final : public OpenedCommand {
 public:
  std::string authority, certificates;
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(chosen, authorityOf(opened));
    MUNIMENT_TRY_LET(stamp, opened.timeStampHead(chosen.first, chosen.second));
    session.out().document(Json::Object{{u"at"_s, stamp.stampedAt.toString()}, {u"size"_s, stamp.size}},
                           stamp.stampedAt.toString());
    return {};
  }

 private:
  /// The one that is named, else the one of the workspace.
  Result<std::pair<QUrl, QByteArray>> authorityOf(workspace::Workspace& opened) const {
    if (!authority.empty()) {
      QFile file(textOf(certificates));
      if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, "ctl.no_certificates"_L1);
      return std::pair(QUrl(textOf(authority)), file.readAll());
    }
    MUNIMENT_TRY_LET(chosen, opened.ask(workspace::ChosenAuthority()).result());
    if (!chosen)
      return failure(ErrorKind::Refused, "authority.none"_L1);
    return std::pair(QUrl(chosen->address), chosen->certificates);
  }
};

class SetAuthority final : public OpenedCommand {
 public:
  std::string address, certificates;
  bool none = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::ChooseAuthority command;
    if (!none) {
      QFile file(textOf(certificates));
      if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, "ctl.no_certificates"_L1);
      command = {textOf(address), file.readAll()};
    }
    return session.print(session.runSigned(opened, std::move(command), Words::tr("Saving")));
  }
};

class ShowAuthority final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(chosen, opened.ask(workspace::ChosenAuthority()).result());
    session.out().document(Json::Object{{u"address"_s, chosen ? Json(chosen->address) : Json()},
                                        {u"chosen_at"_s, chosen ? Json(chosen->chosenAt.toString()) : Json()}},
                           chosen ? chosen->address : Words::tr("No time-stamp authority is chosen."));
    return {};
  }
};

class SetHolder final : public OpenedCommand {
 public:
  std::string folder;
  bool none = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    if (none == !folder.empty())
      return failure(ErrorKind::Usage, "holder.folder_wrong"_L1, {textOf(folder)});
    const QString place = none ? QString() : QFileInfo(textOf(folder)).absoluteFilePath();
    return session.print(session.runSigned(opened, workspace::ChooseHolder{place}, Words::tr("Saving")));
  }
};

class ShowHolder final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(chosen, opened.ask(workspace::ChosenHolder()).result());
    const Json last = chosen.last ? Json(chosen.last->at.toString()) : Json();
    session.out().document(Json::Object{{u"folder"_s, chosen.holder ? Json(chosen.holder->folder) : Json()},
                                        {u"is_late"_s, chosen.isLate},
                                        {u"last_given_at"_s, last},
                                        {u"size"_s, chosen.last ? Json(chosen.last->size) : Json()}},
                           chosen.holder ? chosen.holder->folder + u"  "_s + (chosen.last ? *last.string() : QString())
                                         : Words::tr("Nobody gets the heads of this workspace."));
    return {};
  }
};

class GiveHead final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(size, workspace::giveHead(opened));
    session.out().document(Json::Object{{u"size"_s, size}}, QString::number(size));
    return {};
  }
};

class Heads final : public OpenedCommand {
 public:
  std::int64_t before = Json::kLargestInteger;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(heads, opened.ask(workspace::HeadsPage{before}).result());
    for (const workspace::HeadLine& head : heads) {
      const QString at = head.signedAt ? head.signedAt->toString() : QString();
      const QString stamped = head.stampedAt ? head.stampedAt->toString() : QString();
      session.out().line(Json::Object{{u"authority"_s, head.stampedAt ? Json(head.authority) : Json()},
                                      {u"covered_by"_s, head.coveredBy},
                                      {u"signed_at"_s, head.signedAt ? Json(at) : Json()},
                                      {u"size"_s, head.size},
                                      {u"stamped_at"_s, head.stampedAt ? Json(stamped) : Json()}},
                         QStringList{QString::number(head.size), at, stamped}.join(u"  "_s));
    }
    return {};
  }
};

class Proof final : public OpenedCommand {
 public:
  std::int64_t seq = 0;
  std::string to;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(proof, opened.proveEntry(seq).result());
    Json::Array files;
    for (const ledger::ProofFile& file : proof.files) {
      if (!to.empty()) {
        MUNIMENT_TRY(writeInto(session, file));
      }
      files.emplace_back(
          Json::Object{{u"base64"_s, QString::fromLatin1(file.bytes.toBase64())}, {u"name"_s, file.name}});
    }
    session.out().document(
        Json::Object{{u"files"_s, std::move(files)}, {u"head"_s, proof.head.size}, {u"seq"_s, seq}},
        Words::tr("Entry %1 is proved by head %2; docs/verify.md says how to check it.").arg(seq).arg(proof.head.size));
    return {};
  }

 private:
  Result<void> writeInto(Session& session, const ledger::ProofFile& file) const {
    FileSystem& files = *session.environment().files;
    MUNIMENT_TRY(files.makeDirectory(pathOf(to)));
    MUNIMENT_TRY_LET(target, files.create(pathOf(to) / file.name));
    MUNIMENT_TRY(target->write(file.bytes));
    return target->sync();
  }
};

class BackUp final : public OpenedCommand {
 public:
  std::string directory;
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    const auto progress = std::make_shared<Progress>();
    const auto summary = session.wait(opened.backUp(pathOf(directory), progress), Words::tr("Backing up"), progress);
    return printSummary(session.out(), summary);
  }

  static Result<void> printSummary(Output& out, const Result<workspace::BackupSummary>& summary) {
    MUNIMENT_TRY(summary);
    out.document(Json::Object{{u"destroyed"_s, summary->destroyed},
                              {u"entries"_s, summary->entries},
                              {u"made_at"_s, summary->madeAt.toString()},
                              {u"new_objects"_s, summary->newObjects},
                              {u"objects"_s, summary->objects}},
                 Words::tr("Entries: %1, objects: %2").arg(summary->entries).arg(summary->objects));
    return {};
  }
};

class VerifyBackup final : public Command {
 public:
  std::string directory;
  Result<void> run(Session& session) override {
    const FilePath backup = pathOf(directory);
    if (!session.directory()) // without a workspace nobody takes note of it
      return BackUp::printSummary(session.out(), workspace::verifyBackup(session.environment(), backup, nullptr));
    MUNIMENT_TRY_LET(opened, session.open());
    const auto progress = std::make_shared<Progress>();
    return BackUp::printSummary(
        session.out(), session.wait(opened->verifyBackup(backup, progress), Words::tr("Reading the backup"), progress));
  }
};

class Restore final : public Command {
 public:
  std::string backup, directory, destroyed, postgres;
  Result<void> run(Session& session) override {
    workspace::RestoreWish wish{{}, textOf(postgres)};
    if (!destroyed.empty())
      wish.destroyed = pathOf(destroyed);
    return BackUp::printSummary(
        session.out(), workspace::restoreFrom(session.environment(), pathOf(backup), pathOf(directory), wish, nullptr));
  }
};

void addAuthorityCommands(const Line& app, Chosen& chosen) {
  Line authority = app.group("authority", "Who time-stamps the ledger. Example: munimentctl -w cases authority show");
  authority.needsCommand();
  add(authority, "show", "Show the time-stamp authority of the workspace", std::make_shared<ShowAuthority>(), chosen);
  auto set = std::make_shared<SetAuthority>();
  Line line = add(authority, "set", "Choose the time-stamp authority of the workspace, signed", set, chosen);
  const LineOption address = line.option("--tsa", set->address, "Address of the authority");
  const LineOption trusted =
      line.option("--ca", set->certificates, "Certificates that the authority must lead to (PEM)");
  address.needs(trusted);
  trusted.needs(address);
  line.flag("--none", set->none, "Nobody from now on").excludes(address);
}

void addHolderCommands(const Line& app, Chosen& chosen) {
  Line holder = app.group("holder", "Who gets the signed heads as well. Example: munimentctl -w cases holder show");
  holder.needsCommand();
  add(holder, "show", "Show the folder of the second holder, and when the last head was given",
      std::make_shared<ShowHolder>(), chosen);
  auto set = std::make_shared<SetHolder>();
  Line line = add(holder, "set", "Choose the folder of the second holder, signed", set, chosen);
  line.option("FOLDER", set->folder, "On another disk or a share");
  line.flag("--none", set->none, "Nobody from now on");
  add(holder, "give", "Give the head to the second holder now", std::make_shared<GiveHead>(), chosen);
}

} // namespace

void addLedgerCommands(const Line& app, Chosen& chosen) {
  auto verify = std::make_shared<Verify>();
  Line line = add(app, "verify", "Recompute what the workspace claims. Example: munimentctl -w cases verify --deep",
                  verify, chosen);
  line.option("PACKAGE", verify->package, "A package of a production instead; needs no workspace");
  line.flag("--deep", verify->deep, "Also every row and every object of the vault");
  line.option("--head", verify->head, "A head kept outside, SIZE:ROOT");

  Line ledger = app.group("ledger", "The ledger. Example: munimentctl -w cases ledger tail --follow");
  ledger.needsCommand();
  auto tail = std::make_shared<Tail>();
  line = add(ledger, "tail", "Print entries, oldest first", tail, chosen);
  line.option("--after", tail->after, "Start after this entry");
  line.option("--verb", tail->verb, "Only this verb");
  line.flag("-f,--follow", tail->follow, "Wait for more");
  add(ledger, "head", "Print the signed head", std::make_shared<Head>(), chosen);
  auto proof = std::make_shared<Proof>();
  line = add(ledger, "proof", "Print the proof of an entry", proof, chosen);
  line.option("ENTRY", proof->seq, "Number of the entry").required();
  line.option("--to", proof->to, "New folder for the files of the proof");

  auto anchor = std::make_shared<Anchor>();
  line = add(ledger, "anchor", "Write the signed head to a file that is kept elsewhere", anchor, chosen);
  line.option("FILE", anchor->file, "New file").required();
  auto stamp = std::make_shared<Stamp>();
  line = add(ledger, "stamp", "Have the head time-stamped (RFC 3161)", stamp, chosen);
  const LineOption address =
      line.option("--tsa", stamp->authority, "Address of the authority; else the one of the workspace");
  const LineOption trusted =
      line.option("--ca", stamp->certificates, "Certificates that the authority must lead to (PEM)");
  address.needs(trusted);
  trusted.needs(address);
  auto heads = std::make_shared<Heads>();
  add(ledger, "heads", "List signed heads and their time-stamps, newest first", heads, chosen)
      .option("--before", heads->before, "Only heads over fewer entries");
  addAuthorityCommands(app, chosen);
  addHolderCommands(app, chosen);

  Line backup = app.group("backup", "Copies. Example: munimentctl -w cases backup make /mnt/usb/cases");
  backup.needsCommand();
  auto make = std::make_shared<BackUp>();
  add(backup, "make", "Write or bring up to date a backup", make, chosen)
      .option("DIR", make->directory, "Folder of the backup")
      .required();
  auto check = std::make_shared<VerifyBackup>();
  add(backup, "verify", "Read a backup again", check, chosen)
      .option("DIR", check->directory, "Folder of the backup")
      .required();
  auto restore = std::make_shared<Restore>();
  line = add(app, "restore", "Make a workspace of a backup. Example: munimentctl restore /mnt/usb/cases cases", restore,
             chosen);
  line.option("BACKUP", restore->backup, "Folder of the backup").required();
  line.option("DIR", restore->directory, "Folder of the new workspace").required();
  line.option("--destroyed", restore->destroyed,
              "The file destroyed.json of the newest backup: what was destroyed since is destroyed again");
  line.option("--postgres", restore->postgres, "Restore to this server, a libpq connection string");
}

} // namespace muniment::ctl
