#include "core/evidence/package_check.h"
#include "core/evidence/package_texts.h"
#include "tests/core/evidence/elsewhere.h"
#include "tests/core/evidence/package_desk.h"
#include "tests/core/ledger/local_authority.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace muniment::tests {

using namespace workspace;
using namespace Qt::StringLiterals;
using evidence::PackageFormat;

namespace {

bool names(const evidence::PackageReport& report, const QString& code) {
  return std::ranges::any_of(report.problems, [&](const auto& problem) { return problem.code == code; });
}

bool change(const FilePath& path, const QByteArray& from, const QByteArray& to) {
  QFile file(path.value);
  if (!file.open(QIODevice::ReadOnly))
    return false;
  QByteArray bytes = file.readAll();
  file.close();
  file.remove();
  const bool found = bytes.contains(from);
  return file.open(QIODevice::WriteOnly) && file.write(bytes.replace(from, to)) >= 0 && found;
}

evidence::PackageReport reportOf(PackageDesk& desk) {
  const auto checked = desk.opened().checkPackage(desk.base().path(u"out"_s), nullptr).result();
  evidence::PackageReport none;
  none.problems = {{u"out"_s, u"unread"_s}};
  return checked.value_or(none);
}

} // namespace

/// Packages of every format: whole, the same each time, and found out when they are changed.
class PackageTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyFormatIsWholeWhenReadAgain_data();
  void everyFormatIsWholeWhenReadAgain();
  void twoRunsGiveTheSameBytes_data() { everyFormatIsWholeWhenReadAgain_data(); }
  void twoRunsGiveTheSameBytes();
  void pagesAreForTheArchive();
  void aStrangerChecksItWithTheScript();
  void aChangeIsFound();
  void aForeignTimeStampIsFound();
  void aStopLeavesNothing();
  void whatIsAtThePlaceStays();
  void theCapturedFileIsThere();
  void optionsThatCannotBeAreRefused();
  void aPackageIsNotedAndJournalled();
};

void PackageTest::everyFormatIsWholeWhenReadAgain_data() {
  QTest::addColumn<QString>("format");
  for (const PackageFormat format : evidence::allFormats())
    QTest::newRow(nameOf(format).data()) << QString(nameOf(format));
}

void PackageTest::everyFormatIsWholeWhenReadAgain() {
  QFETCH(QString, format);
  PackageDesk desk;
  const ProductionId production = desk.freeze(desk.whole());
  QVERIFY(!production.isNull());
  const auto written = desk.write(production, *evidence::packageFormat(format), u"out"_s);
  QVERIFY(written);
  const evidence::PackageReport& report = written->report;
  QVERIFY(report.isGood());
  QCOMPARE(report.items, 40);
  QCOMPARE(report.proofs, 44); // and of four attachments
  QCOMPARE(report.redacted, 0);
  QCOMPARE(report.format, format);
  const auto files = desk.filesOf(u"out"_s);
  const auto manifest = parseJson(files.at(u"manifest.json"_s));
  QVERIFY(manifest);
  QCOMPARE(manifest->at(u"content").number(u"events"), 40);
  QCOMPARE(manifest->at(u"content").number(u"attachments"), 3);
  QCOMPARE(manifest->at(u"content").number(u"missing_attachments"), 1);
  QCOMPARE(sha256(files.at(u"manifest.json"_s)), report.manifestDigest);
  QVERIFY(!QFile::exists(desk.base().path(u"out.unfinished"_s).value));
}

void PackageTest::twoRunsGiveTheSameBytes() {
  QFETCH(QString, format);
  PackageDesk desk;
  const ProductionId production = desk.freeze(desk.whole());
  const auto kind = *evidence::packageFormat(format);
  QVERIFY(desk.write(production, kind, u"one"_s));
  {
    const Elsewhere elsewhere;
    desk.base().clock().advance(86'400'000);
    QTest::qWait(1100); // a second by which the real clock would be told apart
    QVERIFY(desk.write(production, kind, u"two"_s));
  }
  const auto one = desk.filesOf(u"one"_s);
  const auto two = desk.filesOf(u"two"_s);
  QCOMPARE(one.size(), two.size());
  for (const auto& [path, bytes] : one)
    QVERIFY2(two.contains(path) && two.at(path) == bytes, qPrintable(path));
}

void PackageTest::pagesAreForTheArchive() {
  PackageDesk desk;
  QVERIFY(desk.write(desk.freeze(desk.whole()), PackageFormat::Pdf, u"out"_s));
  int pdfs = 0;
  for (const auto& [path, bytes] : desk.filesOf(u"out"_s)) {
    if (!path.endsWith(u".pdf"_s))
      continue;
    ++pdfs;
    QVERIFY2(bytes.startsWith("%PDF-1.4"), qPrintable(path));
    for (const char* part : {"<pdfaid:part>1</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>",
                             "/OutputIntents", "<xmp:CreateDate>2026-03-02T09:00:00Z</xmp:CreateDate>"})
      QVERIFY2(bytes.contains(part), qPrintable(path + u' ' + QLatin1StringView(part)));
    // Every font lies in the file, and nothing is seen through.
    QCOMPARE(bytes.count("/FontDescriptor "), bytes.count("/FontFile2 "));
    QCOMPARE(bytes.count("/SMask"), bytes.count("/SMask /None"));
    QVERIFY2(!bytes.contains("/Encrypt"), qPrintable(path));
  }
  QVERIFY(pdfs >= 4);
}

void PackageTest::aStrangerChecksItWithTheScript() {
  if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
    QSKIP("needs openssl");
  PackageDesk desk;
  QVERIFY(desk.write(desk.freeze(desk.whole()), PackageFormat::BagIt, u"out"_s));
  const auto check = [&] {
    QProcess shell;
    shell.start(u"sh"_s, {desk.base().path(u"out"_s).value + u"/verify.sh"_s});
    shell.waitForFinished();
    return shell.exitCode();
  };
  QCOMPARE(check(), 0);
  QVERIFY(change(desk.base().path(u"out/manifest.json"_s), "P-1", "P-2"));
  QVERIFY(check() != 0);
  QFile docs(QStringLiteral(MUNIMENT_SOURCES) + u"/docs/verify.md"_s);
  QVERIFY(docs.open(QIODevice::ReadOnly));
  QVERIFY2(docs.readAll().contains(sha256(evidence::verifyScript()).toHex().toLatin1()),
           "docs/verify.md states another SHA-256 of verify.sh");
}

void PackageTest::aChangeIsFound() {
  PackageDesk desk;
  QVERIFY(desk.write(desk.freeze(desk.whole()), PackageFormat::BagIt, u"out"_s));
  const auto report = [&] { return reportOf(desk); };
  QVERIFY(report().isGood());
  const FilePath items = desk.base().path(u"out/proof/items.jsonl"_s);
  QVERIFY(change(items, "delivery 3 of", "delivery 4 of"));
  QVERIFY(names(report(), u"package.file_differs"_s));
  QVERIFY(names(report(), u"package.content_differs"_s));
  QVERIFY(change(items, "delivery 4 of", "delivery 3 of"));
  const FilePath added = desk.base().path(u"out/content/data/note.txt"_s);
  QFile note(added.value);
  QVERIFY(note.open(QIODevice::WriteOnly));
  note.close();
  QVERIFY(names(report(), u"package.file_unlisted"_s));
  note.remove();
  QVERIFY(change(desk.base().path(u"out/hashes.sha256"_s), "VERIFY.txt", "VERIFY.tyt"));
  QVERIFY(names(report(), u"package.file_missing"_s));
  QVERIFY(names(report(), u"package.signature_wrong"_s));
  QCOMPARE(desk.opened().checkPackage(desk.base().path(u"nowhere"_s), nullptr).result().error().id,
           u"package.unknown"_s);
}

void PackageTest::aForeignTimeStampIsFound() {
  if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
    QSKIP("needs openssl");
  LocalAuthority authority;
  const auto stamped = [&](PackageDesk& desk) {
    desk.base().clock().moveTo(SystemClock().now());
    const ProductionId production = desk.freeze(desk.whole());
    const auto early = desk.opened().currentHead(); // the head of the package; the one that is stamped is a later one
    const auto more = desk.import(u"more.zip"_s, {u"Ana Lima: one more"_s}, {});
    const auto stamp = desk.opened().timeStampHead(QUrl(u"http://localhost/tsa"_s), authority.certificate());
    return early && more && stamp && stamp->size > early->size &&
           desk.write(production, PackageFormat::BagIt, u"out"_s).has_value();
  };
  PackageDesk desk(&authority);
  PackageDesk other(&authority);
  QVERIFY(stamped(desk));
  QVERIFY(stamped(other));
  const auto report = [&] { return reportOf(desk); };
  const auto put = [&](const QString& name, const QByteArray& bytes) {
    QFile file(desk.base().path(u"out/"_s + name).value);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
  };
  QVERIFY(report().isGood());
  QVERIFY(report().stampedAt);
  QVERIFY(!report().isAuthorityChecked);
  QVERIFY(put(u"authority.pem"_s, authority.certificate()));
  QVERIFY(report().isGood());
  QVERIFY(report().isAuthorityChecked);
  QVERIFY(put(u"authority.pem"_s, LocalAuthority().certificate()));
  QVERIFY(names(report(), u"package.authority_wrong"_s));
  QVERIFY(put(u"authority.pem"_s, authority.certificate()));

  const auto own = desk.filesOf(u"out"_s);
  const auto foreign = other.filesOf(u"out"_s);
  const QString token = u"time-stamp/time-stamp.tst"_s;
  const QString head = u"time-stamp/stamped-head.json"_s;
  const QString path = u"time-stamp/consistency.txt"_s;
  QVERIFY(put(token, foreign.at(token)));
  QVERIFY(names(report(), u"package.time_stamp_wrong"_s));
  QVERIFY(put(head, foreign.at(head)));
  QVERIFY(put(path, foreign.at(path)));
  QVERIFY(names(report(), u"package.stamped_head_wrong"_s)); // of another ledger
  QVERIFY(!report().stampedAt);
  QVERIFY(put(token, own.at(token)));
  QVERIFY(put(head, own.at(head)));
  QVERIFY(put(path, {}));
  QVERIFY(names(report(), u"package.stamped_head_wrong"_s)); // no way from one to the other
  QVERIFY(put(path, own.at(path)));
  QVERIFY(report().isGood());
}

void PackageTest::aStopLeavesNothing() {
  PackageDesk desk;
  const ProductionId production = desk.freeze(desk.whole());
  auto progress = std::make_shared<Progress>();
  progress->cancel();
  PackageWish wish;
  wish.production = production;
  wish.options.zone = u"UTC"_s;
  wish.folder = desk.base().path(u"out"_s);
  QCOMPARE(desk.opened().writePackage(wish, progress).result().error().kind, ErrorKind::Cancelled);
  QVERIFY(!QFile::exists(desk.base().path(u"out"_s).value));
  QVERIFY(!QFile::exists(desk.base().path(u"out.unfinished"_s).value));
  // What an attempt left that was killed does not stand in the way.
  QVERIFY(QDir().mkpath(desk.base().path(u"out.unfinished/content"_s).value));
  QVERIFY(desk.opened().writePackage(wish, nullptr).result());
  QVERIFY(QFile::exists(desk.base().path(u"out/verify.sh"_s).value));
  QVERIFY(!QFile::exists(desk.base().path(u"out.unfinished"_s).value));
}

void PackageTest::whatIsAtThePlaceStays() {
  PackageDesk desk;
  const ProductionId production = desk.freeze(desk.whole());
  QVERIFY(QDir().mkpath(desk.base().path(u"out"_s).value));
  QCOMPARE(desk.write(production, PackageFormat::Pdf, u"out"_s).error().id, u"package.place_taken"_s);
  QVERIFY(desk.filesOf(u"out"_s).empty());
}

void PackageTest::theCapturedFileIsThere() {
  PackageDesk desk;
  const auto item = desk.opened().run(WorkspaceFixture::text(u"../../etc/..\\CON .exe"_s, "inside")).result();
  QVERIFY(item);
  FreezeProduction command = desk.whole();
  command.selection.items = {ItemId::parse(item->outcome.at(u"items").array()->front().text(u"id")).value_or(ItemId())};
  const ProductionId production = desk.freeze(command);
  for (const PackageFormat format : evidence::allFormats()) {
    const QString folder = nameOf(format);
    const auto written = desk.write(production, format, folder);
    QVERIFY2(written, qPrintable(folder));
    QCOMPARE(written->report.items, 41);
    int found = 0;
    for (const auto& [path, bytes] : desk.filesOf(folder)) {
      found += bytes == "inside" ? 1 : 0;
      QVERIFY2(!path.contains(u"CON") && !path.contains(u".."), qPrintable(path));
    }
    QCOMPARE(found, 1);
  }
}

void PackageTest::optionsThatCannotBeAreRefused() {
  PackageDesk desk;
  PackageWish wish;
  wish.production = desk.freeze(desk.whole());
  wish.folder = desk.base().path(u"out"_s);
  wish.options.zone = u"Europe/Nowhere"_s;
  QCOMPARE(desk.opened().writePackage(wish, nullptr).result().error().id, u"package.zone_wrong"_s);
  wish.options.zone = u"Europe/Berlin"_s;
  wish.options.confidentiality = u"SECRET\r\nBcc: all"_s;
  QCOMPARE(desk.opened().writePackage(wish, nullptr).result().error().id, u"package.stamp_wrong"_s);
}

void PackageTest::aPackageIsNotedAndJournalled() {
  PackageDesk desk;
  const ProductionId production = desk.freeze(desk.whole());
  const auto written = desk.write(production, PackageFormat::LoadFile, u"out"_s);
  QVERIFY(written);
  const auto line = desk.opened().ask(ProductionByName{u"P-1"_s}).result();
  QVERIFY(line);
  QCOMPARE(line->packages.size(), std::size_t{1});
  QCOMPARE(line->packages.front().manifestDigest, written->report.manifestDigest);
  QCOMPARE(line->author, u"Ines Roth"_s);
}

MUNIMENT_TEST(PackageTest);

} // namespace muniment::tests

#include "package_test.moc"
