// Each rule of RFC 8493 alone: a sound bag, one thing changed, the code that has to come.
#include "core/formats/bagit/bag_path.h"
#include "core/formats/bagit/bag_validator.h"
#include "core/formats/bagit/bag_writer.h"
#include "core/platform/local_file_system.h"
#include "tests/core/formats/exchange/conversation_maker.h"
#include "tests/support/test_suite.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <functional>

namespace muniment::formats::bagit {
namespace {

using namespace Qt::StringLiterals;
using muniment::tests::HeldSource;

const BagInfo kInfo{{u"Source-Organization"_s, u"Zoë & Sons"_s}, {u"External-Identifier"_s, u"P-1"_s}};

QString textOf(const exchange::Verdict& verdict) {
  return verdict.codes(exchange::Weight::Error).join(u',') + u'|' + verdict.codes(exchange::Weight::Warning).join(u',');
}

/// A folder with a bag in it.
class Bag final {
 public:
  explicit Bag(bool isWritten = true) {
    if (isWritten && !write({u"a.txt"_s, u"sub/b%.bin"_s}))
      qFatal("no fixture");
  }
  Result<BagReport> write(const QStringList& names) {
    BagWriter writer(m_files, root());
    for (const QString& each : names) {
      HeldSource source("content of " + each.toUtf8());
      MUNIMENT_TRY(writer.add(each, source, nullptr));
    }
    MUNIMENT_TRY_LET(tag, writer.beginTag(u"VERIFY.txt"_s));
    MUNIMENT_TRY(tag->take("how to verify\n"));
    MUNIMENT_TRY(writer.end(std::move(tag)));
    return writer.finish(kInfo);
  }
  [[nodiscard]] FilePath root() const { return {m_folder.path()}; }
  [[nodiscard]] Result<BagFacts> facts() { return validateBag(m_files, root(), nullptr); }
  [[nodiscard]] QString judged() {
    const auto found = facts();
    return found ? textOf(found->verdict) : found.error().id;
  }
  [[nodiscard]] QByteArray read(const QString& name) const {
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  void put(const QString& name, const QByteArray& bytes) const {
    QDir(m_folder.path()).mkpath(QFileInfo(m_folder.filePath(name)).path());
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
      qFatal("cannot write");
  }
  void remove(const QString& name) const { QFile::remove(m_folder.filePath(name)); }
  void replace(const QString& name, const QByteArray& from, const QByteArray& to) const {
    QByteArray bytes = read(name);
    if (!bytes.contains(from))
      qFatal("nothing to replace");
    put(name, bytes.replace(from, to));
  }
  /// Only the payload is looked at by what follows.
  void withoutTagManifests() const {
    remove(u"tagmanifest-sha256.txt"_s);
    remove(u"tagmanifest-sha512.txt"_s);
  }
  [[nodiscard]] QMap<QString, QByteArray> all() const {
    QMap<QString, QByteArray> files;
    QDirIterator found(m_folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext()) {
      const QString path = QDir(m_folder.path()).relativeFilePath(found.next());
      files.insert(path, read(path));
    }
    return files;
  }

 private:
  QTemporaryDir m_folder;
  platform::LocalFileSystem m_files;
};

using Change = std::function<void(const Bag&)>;

QByteArray line(const char* algorithm, const QByteArray& content, const QByteArray& path) {
  const auto method = QByteArrayView(algorithm) == "md5" ? QCryptographicHash::Md5 : QCryptographicHash::Sha1;
  return QCryptographicHash::hash(content, method).toHex() + "  " + path + "\n";
}

const QString kDeclaration = u"bagit.txt"_s;
const QString kManifest = u"manifest-sha256.txt"_s;
const QByteArray kDigest(64, '7');
const QByteArray kEncoding = "\nTag-File-Character-Encoding: UTF-8\n";

void row(const char* name, const QString& expected, Change change) { QTest::newRow(name) << change << expected; }

Change put(const QString& name, const QByteArray& bytes) {
  return [=](const Bag& bag) { bag.put(name, bytes); };
}

Change replace(const QString& name, const QByteArray& from, const QByteArray& to) {
  return [=](const Bag& bag) { bag.replace(name, from, to); };
}

Change remove(const QString& name) {
  return [=](const Bag& bag) { bag.remove(name); };
}

Change more(const QString& name, const QByteArray& bytes) {
  return [=](const Bag& bag) { bag.put(name, bag.read(name) + bytes); };
}

void declarationRules() {
  row("sound", u"|"_s, [](const Bag&) {});
  row("no declaration", u"DeclarationMissing|"_s, remove(kDeclaration));
  row("byte order mark", u"DeclarationMalformed|"_s,
      put(kDeclaration, "\xef\xbb\xbf"
                        "BagIt-Version: 1.0" +
                            kEncoding));
  row("space before the colon", u"DeclarationMalformed|"_s, put(kDeclaration, "BagIt-Version : 1.0" + kEncoding));
  row("two spaces", u"DeclarationMalformed|"_s, put(kDeclaration, "BagIt-Version:  1.0" + kEncoding));
  row("leading space", u"DeclarationMalformed|"_s, put(kDeclaration, " BagIt-Version: 1.0" + kEncoding));
  row("one line", u"DeclarationMalformed|"_s, put(kDeclaration, "BagIt-Version: 1.0\n"));
  row("third line", u"DeclarationMalformed|"_s, put(kDeclaration, "BagIt-Version: 1.0" + kEncoding + "X: y\n"));
  row("lines turned round", u"DeclarationMalformed|"_s,
      put(kDeclaration, "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n"));
  row("CRLF", u"|"_s, put(kDeclaration, "BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n"));
  row("other version", u"VersionUnsupported|"_s, put(kDeclaration, "BagIt-Version: 2.0" + kEncoding));
  row("other encoding", u"EncodingUnsupported|"_s,
      put(kDeclaration, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n"));
}

void payloadRules() {
  row("no payload", u"PayloadFileMissing,PayloadFolderMissing,PayloadOxumMismatch|"_s,
      [](const Bag& bag) { QDir(bag.root().value + "/data"_L1).removeRecursively(); });
  row("no manifest", u"PayloadFileUnlisted,PayloadManifestMissing|"_s, [](const Bag& bag) {
    bag.remove(u"manifest-sha256.txt"_s);
    bag.remove(u"manifest-sha512.txt"_s);
  });
  row("file missing", u"PayloadFileMissing,PayloadOxumMismatch|"_s, remove(u"data/a.txt"_s));
  row("file too many", u"ManifestIncomplete,PayloadFileUnlisted,PayloadOxumMismatch|"_s, put(u"data/c"_s, "x"));
  row("hidden file too many", u"ManifestIncomplete,PayloadFileUnlisted,PayloadOxumMismatch|"_s, put(u"data/.c"_s, "x"));
  row("file changed", u"ChecksumMismatch|"_s, put(u"data/a.txt"_s, "Content of a.txt"));
  row("one manifest without a file", u"ManifestIncomplete|"_s, [](const Bag& bag) {
    bag.put(u"manifest-sha256.txt"_s, bag.read(u"manifest-sha256.txt"_s).split('\n').first() + '\n');
  });
  row("that was allowed before 1.0", u"|"_s, [](const Bag& bag) {
    bag.replace(u"bagit.txt"_s, "1.0", "0.97");
    bag.put(u"manifest-sha256.txt"_s, bag.read(u"manifest-sha256.txt"_s).split('\n').first() + '\n');
    bag.replace(u"manifest-sha512.txt"_s, "%25", "%");
  });
  row("upper case digest", u"|"_s, [](const Bag& bag) {
    bag.put(u"manifest-sha256.txt"_s, bag.read(u"manifest-sha256.txt"_s)
                                          .toUpper()
                                          .replace("DATA/A.TXT", "data/a.txt")
                                          .replace("DATA/SUB/B%25.BIN", "data/sub/b%25.bin"));
  });
  row("star before the path", u"|"_s, replace(kManifest, "  data", " *data"));
  row("digest cut", u"ManifestIncomplete,ManifestLineMalformed|"_s,
      replace(kManifest, sha256("content of a.txt").toHex().toLatin1(), "abc"));
  row("no path", u"ManifestLineMalformed|"_s, more(kManifest, kDigest + "\n"));
}

void pathRules() {
  row("path climbs out", u"ManifestPathRefused|"_s, more(kManifest, kDigest + "  data/../../etc/passwd\n"));
  row("path from the root", u"ManifestPathRefused|"_s, more(kManifest, kDigest + "  /etc/passwd\n"));
  row("path of somebody", u"ManifestPathRefused|"_s, more(kManifest, kDigest + "  ~root/x\n"));
  row("path on a drive", u"ManifestPathRefused|"_s, more(kManifest, kDigest + "  C:\\x\n"));
  row("tag file in a payload manifest", u"ManifestPathMisplaced|"_s,
      more(kManifest, sha256("how to verify\n").toHex().toLatin1() + "  VERIFY.txt\n"));
  row("listed twice", u"ManifestPathDuplicate|"_s,
      more(kManifest, sha256("content of a.txt").toHex().toLatin1() + "  data/a.txt\n"));
  row("listed in two cases", u"PayloadFileMissing|ManifestPathsCollide"_s, more(kManifest, kDigest + "  data/A.TXT\n"));
  row("algorithm of nobody", u"|AlgorithmUnsupported"_s,
      put(u"manifest-foo1.txt"_s, "abcd  data/a.txt\nabcd  data/sub/b%25.bin\n"));
  row("MD5 and SHA-1", u"|"_s, [](const Bag& bag) {
    for (const char* each : {"md5", "sha1"})
      bag.put(u"manifest-%1.txt"_s.arg(QLatin1StringView(each)),
              line(each, "content of a.txt", "data/a.txt") + line(each, "content of sub/b%.bin", "data/sub/b%25.bin"));
  });
  row("MD5 of another file", u"ChecksumMismatch|"_s, [](const Bag& bag) {
    bag.put(u"manifest-md5.txt"_s,
            line("md5", "other", "data/a.txt") + line("md5", "content of sub/b%.bin", "data/sub/b%25.bin"));
  });
}

void tagRules() {
  row("tag manifest with payload", u"ManifestPathMisplaced|"_s,
      put(u"tagmanifest-sha256.txt"_s, sha256("content of a.txt").toHex().toLatin1() + "  data/a.txt\n"));
  row("tag manifest of itself", u"TagFileMissing,TagManifestListed|"_s,
      put(u"tagmanifest-sha256.txt"_s, kDigest + "  tagmanifest-sha512.txt\n"));
  row("tag file missing", u"TagFileMissing|"_s, put(u"tagmanifest-sha256.txt"_s, kDigest + "  README.txt\n"));
  row("sum is wrong", u"PayloadOxumMismatch|"_s, replace(u"bag-info.txt"_s, "37.2", "37.3"));
  row("sum twice", u"PayloadOxumRepeated|"_s, more(u"bag-info.txt"_s, "Payload-Oxum: 37.2\n"));
  row("line without a colon", u"InfoMalformed|"_s, more(u"bag-info.txt"_s, "hello\n"));
  row("space before its colon", u"InfoMalformed|"_s, more(u"bag-info.txt"_s, "A : b\n"));
  row("no space after its colon", u"InfoMalformed|"_s, more(u"bag-info.txt"_s, "A:b\n"));
  row("continued line", u"|"_s, more(u"bag-info.txt"_s, "A: b\n  and c\n"));
  row("no description", u"|"_s, remove(u"bag-info.txt"_s));
  row("still to be fetched", u"FetchIncomplete,FetchUnlisted|"_s, put(u"fetch.txt"_s, "https://x.test/c - data/c\n"));
  row("fetched", u"|"_s, put(u"fetch.txt"_s, "https://x.test/a 16 data/a.txt\n"));
  row("fetches out", u"FetchMalformed|"_s, put(u"fetch.txt"_s, "https://x.test/a 16 data/../../a\n"));
  row("fetches nothing", u"FetchMalformed|"_s, put(u"fetch.txt"_s, "https://x.test/a\n"));
  row("too deep", u"FolderTooDeep|"_s, put(u"data/"_s + u"d/"_s.repeated(70) + u"x"_s, "x"));
}

} // namespace

class BagTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bytesOfABag();
  void orderDoesNotMatter();
  void namesThatAreRefused_data();
  void namesThatAreRefused() {
    QFETCH(const QString, name);
    QTemporaryDir folder;
    platform::LocalFileSystem files;
    BagWriter writer(files, {folder.path()});
    const auto file = writer.begin(name);
    QVERIFY(!file);
    QCOMPARE(file.error().id, u"bagit.path_refused"_s);
  }
  void namesThatFallTogether();
  void infoThatIsRefused();
  void rules_data();
  void rules() {
    QFETCH(const Change, change);
    QFETCH(const QString, expected);
    Bag bag;
    bag.withoutTagManifests();
    change(bag);
    QCOMPARE(bag.judged(), expected);
  }
  void everyTagIsBound();
  void everyByteIsBound();
  void paths();
  void stopsWhenAsked() {
    Bag bag;
    platform::LocalFileSystem files;
    const auto progress = std::make_shared<Progress>();
    progress->cancel();
    QCOMPARE(validateBag(files, bag.root(), progress).error().kind, ErrorKind::Cancelled);
    QTemporaryDir folder;
    BagWriter writer(files, {folder.path()});
    HeldSource source("x");
    QCOMPARE(writer.add(u"a"_s, source, progress).error().kind, ErrorKind::Cancelled);
  }
};

void BagTest::bytesOfABag() {
  Bag bag(false);
  const auto report = bag.write({u"a.txt"_s, u"sub/b%.bin"_s});
  QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().id));
  QCOMPARE(bag.judged(), u"|"_s);
  QCOMPARE(bag.read(u"bagit.txt"_s), QByteArray("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
  QCOMPARE(bag.read(u"bag-info.txt"_s),
           QByteArray("Source-Organization: Zo\xc3\xab & Sons\nExternal-Identifier: P-1\nPayload-Oxum: 37.2\n"));
  QCOMPARE(bag.read(u"manifest-sha256.txt"_s), sha256("content of a.txt").toHex().toLatin1() + "  data/a.txt\n" +
                                                   sha256("content of sub/b%.bin").toHex().toLatin1() +
                                                   "  data/sub/b%25.bin\n");
  QCOMPARE(bag.read(u"manifest-sha512.txt"_s).split('\n').first(),
           QCryptographicHash::hash("content of a.txt", QCryptographicHash::Sha512).toHex() + "  data/a.txt");
  QCOMPARE(bag.read(u"tagmanifest-sha256.txt"_s).count('\n'), 5);
  const auto facts = bag.facts();
  QVERIFY(facts.has_value());
  QCOMPARE(facts->report, *report);
  QCOMPARE(report->manifest, sha256(bag.read(u"manifest-sha256.txt"_s)));
}

void BagTest::orderDoesNotMatter() {
  Bag first(false);
  Bag second(false);
  QVERIFY(first.write({u"a"_s, u"b/c"_s, u"Z"_s}) && second.write({u"Z"_s, u"a"_s, u"b/c"_s}));
  QCOMPARE(first.all(), second.all());
}

void BagTest::namesThatAreRefused_data() {
  QTest::addColumn<QString>("name");
  for (const QString& each :
       {QString(), u"/a"_s,   u"../a"_s, u"a/../b"_s, u"a//b"_s,      u"a/"_s,     u"."_s,
        u"~a"_s,   u"a\\b"_s, u"C:a"_s,  u"con"_s,    u"a/NUL.txt"_s, u"com1"_s,   u"a."_s,
        u"a "_s,   u" a"_s,   u"a\nb"_s, u"a\x01"_s,  u"a*"_s,        u"\xd83d"_s, QString(256, u'x')})
    QTest::newRow(each.left(20).toUtf8().toHex().constData()) << each;
}

void BagTest::namesThatFallTogether() {
  QTemporaryDir folder;
  platform::LocalFileSystem files;
  BagWriter writer(files, {folder.path()});
  QVERIFY(writer.begin(u"sub/\u00e9.txt"_s));
  for (const QString& each : {u"sub/\u00e9.txt"_s, u"sub/\u00c9.TXT"_s, u"sub/e\u0301.txt"_s, u"Sub/other"_s, u"sub"_s,
                              u"SUB"_s, u"sub/\u00e9.txt/x"_s})
    QVERIFY2(!writer.begin(each), qPrintable(each));
  QVERIFY(writer.begin(u"sub/other"_s));
  for (const QString& each : {u"data/x"_s, u"bagit.txt"_s, u"Bag-Info.txt"_s, u"fetch.txt"_s, u"manifest-md5.txt"_s,
                              u"tagmanifest-sha256.txt"_s})
    QVERIFY2(!writer.beginTag(each), qPrintable(each));
}

void BagTest::infoThatIsRefused() {
  for (const exchange::CustomField& each : {exchange::CustomField{u"A"_s, u"x\r\nPayload-Oxum: 0.0"_s},
                                            {u"A:B"_s, u"x"_s},
                                            {u" A"_s, u"x"_s},
                                            {QString(), u"x"_s},
                                            {u"payload-OXUM"_s, u"0.0"_s},
                                            {u"A\nB"_s, u"x"_s}}) {
    QTemporaryDir folder;
    platform::LocalFileSystem files;
    BagWriter writer(files, {folder.path()});
    const auto report = writer.finish({each});
    QVERIFY(!report);
    QCOMPARE(report.error().id, u"bagit.info_refused"_s);
  }
}

void BagTest::rules_data() {
  QTest::addColumn<Change>("change");
  QTest::addColumn<QString>("expected");
  declarationRules();
  payloadRules();
  pathRules();
  tagRules();
}

void BagTest::everyTagIsBound() {
  for (const QString& each :
       {u"bagit.txt"_s, u"bag-info.txt"_s, u"manifest-sha256.txt"_s, u"manifest-sha512.txt"_s, u"VERIFY.txt"_s}) {
    Bag bag;
    QCOMPARE(bag.judged(), u"|"_s);
    bag.put(each, bag.read(each) + "\n");
    QVERIFY2(bag.judged().contains("ChecksumMismatch"_L1), qPrintable(each));
    bag.remove(each);
    QVERIFY2(bag.judged().contains("TagFileMissing"_L1), qPrintable(each));
  }
}

void BagTest::everyByteIsBound() {
  Bag bag;
  const auto files = bag.all();
  for (auto file = files.begin(); file != files.end(); ++file) {
    for (qsizetype at = 0; at < file->size(); at += 3) {
      QByteArray flipped = *file;
      flipped[at] = static_cast<char>(flipped[at] ^ 1);
      bag.put(file.key(), flipped);
      QVERIFY2(bag.judged() != u"|"_s, qPrintable(u"%1 %2"_s.arg(file.key()).arg(at)));
    }
    bag.put(file.key(), *file);
  }
  QCOMPARE(bag.judged(), u"|"_s);
}

void BagTest::paths() {
  QCOMPARE(encodedPath(u"a%0Ab\r\n"_s), QByteArray("a%250Ab%0D%0A"));
  QCOMPARE(decodedPath("a%250Ab%0d%0A", true), u"a%0Ab\r\n"_s);
  QCOMPARE(decodedPath("a%25", false), u"a%25"_s);
  QCOMPARE(decodedPath("e\xcc\x81", true), u"\u00e9"_s);
  QVERIFY(!staysInside(u"\\\\server\\x"_s) && !staysInside(u"a/./b"_s) && !staysInside(QString()) &&
          staysInside(u"data/a b"_s));
}

MUNIMENT_TEST(BagTest);

} // namespace muniment::formats::bagit

#include "bag_test.moc"
