#include "core/formats/archive/archive.h"
#include "core/formats/archive/chat_text.h"
#include "core/platform/local_file_system.h"
#include "tests/core/formats/archive/zip_maker.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace muniment::formats::archive {
namespace {

using namespace Qt::StringLiterals;
using tests::ZipMaker;

Result<QByteArray> contentOf(ByteStream& stream) {
  QByteArray all;
  QByteArray piece(100'000, '\0');
  for (;;) {
    MUNIMENT_TRY_LET(count, stream.read(piece.data(), piece.size()));
    if (count == 0)
      return all;
    all += piece.first(count);
  }
}

} // namespace

class ArchiveTest final : public QObject {
  Q_OBJECT

 private:
  Result<std::unique_ptr<Archive>> open(const QByteArray& bytes, ArchiveLimits limits = {}) {
    const QString path = m_folder.filePath("a.zip"_L1);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
      qFatal("no fixture");
    file.close();
    return Archive::open(m_files, FilePath{path}, limits);
  }
  static Result<QByteArray> read(const Archive& archive, int index) {
    MUNIMENT_TRY_LET(stream, archive.openMember(index));
    return contentOf(*stream);
  }
  static QString idOf(const Result<QByteArray>& result) { return result ? QString() : result.error().id; }

  platform::LocalFileSystem m_files;
  QTemporaryDir m_folder;

 private Q_SLOTS:
  void listsAndReads();
  void namesThatLie();
  void linksAndFolders();
  void encryptedMembers();
  void bombs();
  void tooManyMembers();
  void damage();
  void headersThatLie();
  void truncatedAnywhere();
  void chatText_data();
  void chatText();
  void corpus();
};

void ArchiveTest::listsAndReads() {
  const QByteArray text(300'000, 'x');
  const auto archive = open(ZipMaker().file("_chat.txt", "hello").file("b/ö.jpg", text).bytes());
  QVERIFY(archive);
  const auto& members = (*archive)->members();
  QCOMPARE(members.size(), std::size_t(2));
  QCOMPARE(members[1].name, u"b/ö.jpg"_s);
  QCOMPARE(members[1].size, text.size());
  QCOMPARE(members[1].findings, MemberFindings());
  QVERIFY(members[0].modified > 0);
  QCOMPARE(read(**archive, 1).value(), text);
  const auto source = (*archive)->memberSource(0);
  QVERIFY(source);
  for (int pass = 0; pass < 2; ++pass)
    QCOMPARE(contentOf(**(*source)->open()).value(), "hello"_ba);
  QCOMPARE(idOf(read(**archive, 2)), "archive.unknown_member"_L1);
  QCOMPARE(idOf(read(**archive, -1)), "archive.unknown_member"_L1);
}

void ArchiveTest::namesThatLie() {
  QByteArray bytes = ZipMaker()
                         .file("../../etc/passwd", "1")
                         .file("/etc/shadow", "2")
                         .file("C:\\x.txt", "3")
                         .file("a.txt", "4")
                         .file("./a.txt", "5")
                         .file("__MACOSX/._a.txt", "6")
                         .file("evil\xE2\x80\xAEtxt.exe", "7")
                         .file("badX.txt", "8")
                         .bytes();
  bytes.replace("badX.txt", "bad\xFF.txt");
  const auto archive = open(bytes);
  QVERIFY(archive);
  const auto& members = (*archive)->members();
  QCOMPARE(members.size(), std::size_t(8));
  QCOMPARE(members[0].findings, MemberFindings(MemberFinding::ClimbsOut));
  QCOMPARE(members[0].name, u"etc/passwd"_s);
  QCOMPARE(members[1].findings, MemberFindings(MemberFinding::AbsoluteName));
  QCOMPARE(members[1].name, u"etc/shadow"_s);
  QVERIFY(members[2].findings & MemberFinding::AbsoluteName);
  QCOMPARE(members[3].findings, MemberFindings(MemberFinding::DuplicateName));
  QCOMPARE(members[4].findings, MemberFindings(MemberFinding::DuplicateName));
  QVERIFY(members[5].isClutter);
  QCOMPARE(members[6].name, u"eviltxt.exe"_s);
  QVERIFY(members[7].name.contains(QChar::ReplacementCharacter));
  QCOMPARE(read(**archive, 4).value(), "5"_ba);
}

void ArchiveTest::linksAndFolders() {
  const auto archive = open(ZipMaker().link("l", "/etc/passwd").folder("d/").file("f", "1").bytes());
  QVERIFY(archive);
  const auto& members = (*archive)->members();
  QCOMPARE(members[0].findings, MemberFindings(MemberFinding::NotAFile));
  QCOMPARE(members[1].findings, MemberFindings(MemberFinding::Folder));
  QCOMPARE(idOf(read(**archive, 0)), "archive.not_a_file"_L1);
  QCOMPARE(idOf(read(**archive, 1)), "archive.not_a_file"_L1);
  QCOMPARE(read(**archive, 2).value(), "1"_ba);
}

void ArchiveTest::encryptedMembers() {
  QByteArray bytes = ZipMaker(false).file("secret.txt", "0123456789").bytes();
  const auto setFlag = [&](const char* signature, int offset) {
    const qsizetype at = bytes.indexOf(QByteArray(signature, 4));
    QVERIFY(at >= 0);
    bytes[at + offset] = static_cast<char>(bytes[at + offset] | 1);
  };
  setFlag("PK\x03\x04", 6);
  setFlag("PK\x01\x02", 8);
  const auto archive = open(bytes);
  QVERIFY(archive);
  QVERIFY((*archive)->members()[0].findings & MemberFinding::Encrypted);
  QCOMPARE(idOf(read(**archive, 0)), "archive.member_encrypted"_L1);
}

void ArchiveTest::bombs() {
  const QByteArray zeros(8 << 20, '\0');
  const QByteArray bytes = ZipMaker().file("a", zeros).file("b", zeros).bytes();
  ArchiveLimits limits;
  limits.ratioFrom = 1 << 20;
  auto archive = open(bytes, limits);
  QVERIFY(archive);
  QCOMPARE(idOf(read(**archive, 0)), "archive.too_large"_L1);
  limits = {};
  limits.totalBytes = 12 << 20;
  archive = open(bytes, limits);
  QVERIFY(archive);
  QVERIFY(read(**archive, 0));
  QVERIFY(read(**archive, 0));
  QCOMPARE(idOf(read(**archive, 1)), "archive.too_large"_L1);
  limits.memberBytes = 1 << 20;
  archive = open(bytes, limits);
  QVERIFY(archive);
  QVERIFY((*archive)->members()[0].findings & MemberFinding::StatedTooLarge);
  QCOMPARE(idOf(read(**archive, 0)), "archive.too_large"_L1);
}

void ArchiveTest::tooManyMembers() {
  ZipMaker maker;
  for (int i = 0; i < 12; ++i)
    maker.file(QByteArray::number(i), "x");
  ArchiveLimits limits;
  limits.members = 12;
  const QByteArray bytes = maker.bytes();
  QVERIFY(open(bytes, limits));
  limits.members = 11;
  const auto refused = open(bytes, limits);
  QVERIFY(!refused);
  QCOMPARE(refused.error().id, "archive.too_many_members"_L1);
}

void ArchiveTest::damage() {
  QByteArray bytes = ZipMaker(false).file("a.txt", "the content").bytes();
  bytes.replace("the content", "tha content");
  const auto archive = open(bytes);
  QVERIFY(archive);
  QCOMPARE(idOf(read(**archive, 0)), "archive.member_damaged"_L1);
  QCOMPARE(open("no zip at all").error().id, "archive.not_a_zip"_L1);
  QCOMPARE(open({}).error().id, "archive.not_a_zip"_L1);
}

void ArchiveTest::headersThatLie() {
  QByteArray bytes = ZipMaker().file("a.txt", QByteArray(100'000, 'a')).bytes();
  const qsizetype at = bytes.lastIndexOf(QByteArray("PK\x01\x02", 4));
  QVERIFY(at > 0);
  for (const quint32 lie : {10U, 99'999U, 3'000'000'000U, 4'294'967'295U}) {
    for (int byte = 0; byte < 4; ++byte)
      bytes[at + 24 + byte] = static_cast<char>((lie >> (8 * byte)) & 0xFF);
    const auto archive = open(bytes);
    QVERIFY(archive);
    QVERIFY((*archive)->members()[0].findings & MemberFinding::HeadersDisagree);
    QByteArray twice = bytes;
    for (int byte = 0; byte < 4; ++byte)
      twice[22 + byte] = bytes[at + 24 + byte];
    const auto agreed = open(twice);
    QVERIFY(agreed);
    QVERIFY2(!read(**agreed, 0), qPrintable(QString::number(lie)));
  }
}

void ArchiveTest::truncatedAnywhere() {
  const QByteArray bytes = ZipMaker().file("a.txt", "some text").file("b.txt", "more text").bytes();
  for (qsizetype size = 0; size < bytes.size(); ++size) {
    const auto archive = open(bytes.first(size));
    for (int index = 0; archive && index < static_cast<int>((*archive)->members().size()); ++index)
      (void)read(**archive, index).has_value();
  }
  for (qsizetype at = 0; at < bytes.size(); ++at) {
    QByteArray flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
    const auto archive = open(flipped);
    for (int index = 0; archive && index < static_cast<int>((*archive)->members().size()); ++index)
      if (const auto content = read(**archive, index))
        QVERIFY(*content == "some text" || *content == "more text" || content->isEmpty());
  }
}

void ArchiveTest::chatText_data() {
  QTest::addColumn<QStringList>("names");
  QTest::addColumn<int>("expected");
  QTest::newRow("ios") << QStringList{u"a chat.txt"_s, u"_chat.txt"_s} << 1;
  QTest::newRow("android") << QStringList{u"notes.txt"_s, u"WhatsApp Chat with Long Name.txt"_s, u"WhatsApp Chat.txt"_s}
                           << 2;
  QTest::newRow("only") << QStringList{u"x.jpg"_s, u"Conversa.txt"_s} << 1;
  QTest::newRow("two of no name") << QStringList{u"a.txt"_s, u"b.txt"_s} << -1;
  QTest::newRow("clutter") << QStringList{u"__MACOSX/._chat.txt"_s, u"talk.txt"_s} << 1;
  QTest::newRow("root first") << QStringList{u"x/_chat.txt"_s, u"_chat.txt"_s} << 1;
}

void ArchiveTest::chatText() {
  QFETCH(QStringList, names);
  QFETCH(int, expected);
  ZipMaker maker;
  for (const QString& name : std::as_const(names))
    maker.file(name.toUtf8(), "x");
  const auto archive = open(maker.bytes());
  QVERIFY(archive);
  QCOMPARE(chatTextOf((*archive)->members()).value_or(-1), expected);
}

void ArchiveTest::corpus() {
  const QString folder = qEnvironmentVariable("MUNIMENT_CORPUS");
  const QString path = folder + "/whatsapp/whatsapp-chat-parser-website/src/assets/whatsapp-chat-parser-example.zip"_L1;
  if (folder.isEmpty() || !QFile::exists(path))
    QSKIP("MUNIMENT_CORPUS does not name the folder with the test data: the published export was NOT read");
  const auto archive = Archive::open(m_files, FilePath{path});
  QVERIFY(archive);
  const auto text = chatTextOf((*archive)->members());
  QVERIFY(text);
  bool hasClutter = false;
  for (const ArchiveMember& member : (*archive)->members()) {
    hasClutter = hasClutter || member.isClutter;
    if (member.canBeOpened())
      QCOMPARE(read(**archive, member.index).value().size(), member.size);
  }
  QVERIFY(hasClutter);
}

MUNIMENT_TEST(ArchiveTest);

} // namespace muniment::formats::archive

#include "archive_test.moc"
