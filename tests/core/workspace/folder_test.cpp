#include "core/workspace/documents/document_queries.h"
#include "tests/core/workspace/connection_office.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace muniment::tests {

using namespace workspace;

namespace {

/// A folder that the agent watches.
class Watched final {
 public:
  explicit Watched(const QString& then, const QString& quiet = u"10"_s) : host(*office.workspace, *office.agent) {
    ConnectionDetails details;
    details.name = u"Scans"_s;
    details.site = {{u"folder"_s, folder.path()}, {u"then"_s, then}, {u"quiet"_s, quiet}};
    details.purpose = u"Evidence of orders"_s;
    details.ground = u"Art. 6 (1) f"_s;
    details.owner = office.workspace->ask(WhoAmI()).result()->actor.id;
    if (const QString refused = office.run(AddConnection{u"scans"_s, Connection::Kind::Folder, details});
        !refused.isEmpty())
      qFatal("%s", qUtf8Printable(refused));
    id = office.id();
    if (const QString refused = office.run(SwitchConnection{id, true}); !refused.isEmpty())
      qFatal("%s", qUtf8Printable(refused));
  }

  void write(const QString& name, const QByteArray& bytes) const {
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
  }
  /// Lets so many seconds pass and looks.
  void look(int seconds) {
    office.fixture.clock().advance(seconds * 1000);
    office.agent->beat();
    QVERIFY(office.work(host));
  }
  [[nodiscard]] QStringList names(const QString& below = {}) const {
    return QDir(folder.path() + u'/' + below).entryList(QDir::Files | QDir::Hidden);
  }
  [[nodiscard]] std::vector<DocumentSummary> documents() const {
    return office.workspace->ask(DocumentsPage()).result()->documents;
  }

  QTemporaryDir folder;
  ConnectionOffice office;
  ConnectionHost host;
  ConnectionId id;
};

const QByteArray kPdf = "%PDF-1.7\na page";

} // namespace

/// Files that appear in a folder and are captured by the agent.
class FolderTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aFileIsTakenOnceItIsComplete() {
    Watched watched(u"leave"_s);
    watched.write(u"scan.pdf"_s, "%PDF-1.7\nhalf");
    watched.look(0);
    watched.look(5);
    watched.write(u"scan.pdf"_s, kPdf + " and the rest"); // somebody still writes
    watched.look(8);
    QVERIFY(watched.documents().empty());
    watched.look(12);
    QCOMPARE(watched.documents().size(), std::size_t{1});
    QCOMPARE(watched.documents().front().title, u"scan.pdf"_s);
    watched.look(60);
    QCOMPARE(watched.documents().size(), std::size_t{1});
    QCOMPARE(watched.names(), QStringList{u"scan.pdf"_s});
    QVERIFY(watched.office.isSound());
  }

  void whatWasTakenIsMovedAndReplacesNothing() {
    Watched watched(u"move"_s, u"0"_s);
    watched.write(u"scan.pdf"_s, kPdf);
    watched.look(3);
    watched.look(3);
    QCOMPARE(watched.names(), QStringList());
    watched.write(u"scan.pdf"_s, kPdf + " of another day");
    watched.write(u"order.edi"_s, "no order at all");
    watched.look(3);
    watched.look(3);
    QCOMPARE(watched.names(u"Captured"_s), (QStringList{u"order.edi"_s, u"scan (2).pdf"_s, u"scan.pdf"_s}));
    QCOMPARE(watched.documents().size(), std::size_t{3});
    watched.write(u"copy.pdf"_s, kPdf); // these very bytes are there
    watched.look(3);
    watched.look(3);
    QCOMPARE(watched.names(), QStringList());
    QCOMPARE(watched.documents().size(), std::size_t{3});
  }

  void anotherAgentTakesNothingTwice() {
    Watched watched(u"leave"_s, u"0"_s);
    watched.write(u"scan.pdf"_s, kPdf);
    watched.look(3);
    watched.look(3);
    ConnectionHost second(*watched.office.workspace, *watched.office.agent);
    for (int i = 0; i < 3; ++i) {
      watched.office.fixture.clock().advance(3'000);
      QVERIFY(watched.office.work(second));
    }
    QCOMPARE(watched.documents().size(), std::size_t{1});
    QCOMPARE(watched.office.items().size(), std::size_t{1});
  }

  void unfinishedNamesLinksAndFoldersWait() {
    Watched watched(u"leave"_s, u"0"_s);
    QFile outside(watched.office.fixture.path(u"secret.pdf"_s).value);
    QVERIFY(outside.open(QIODevice::WriteOnly) && outside.write(kPdf) > 0);
    outside.close();
    QVERIFY(QFile::link(outside.fileName(), watched.folder.filePath(u"link.pdf"_s)));
    QVERIFY(QDir(watched.folder.path()).mkdir(u"below.pdf"_s));
    for (const QString& name : {u".hidden.pdf"_s, u"~lock.pdf"_s, u"scan.pdf.part"_s, u"scan.PDF.CRDOWNLOAD"_s})
      watched.write(name, kPdf);
    watched.look(3);
    watched.look(3);
    QVERIFY(watched.documents().empty());
  }

  void aFolderThatIsNotThereIsSaid() {
    Watched watched(u"leave"_s, u"0"_s);
    QVERIFY(QDir(watched.folder.path()).removeRecursively());
    watched.look(3);
    QCOMPARE(watched.office.card(watched.id).problem, u"folder.not_there"_s);
    QVERIFY(QDir().mkpath(watched.folder.path()));
    watched.write(u"scan.pdf"_s, kPdf);
    watched.look(60);
    watched.look(60);
    QCOMPARE(watched.office.card(watched.id).problem, QString());
    QCOMPARE(watched.documents().size(), std::size_t{1});
  }

  void settingsThatCannotBeAreSaid_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("quiet");
    QTest::newRow("relative") << u"scans"_s << QString() << QString();
    QTest::newRow("everything") << u"/"_s << QString() << QString();
    QTest::newRow("then") << u"/srv/scans"_s << u"delete"_s << QString();
    QTest::newRow("quiet") << u"/srv/scans"_s << QString() << u"soon"_s;
  }
  void settingsThatCannotBeAreSaid() {
    QFETCH(const QString, folder);
    QFETCH(const QString, then);
    QFETCH(const QString, quiet);
    Watched watched(u"leave"_s);
    ConnectionDetails details = watched.office.details();
    details.manifest.clear();
    details.owner = watched.office.workspace->ask(WhoAmI()).result()->actor.id;
    details.site = {{u"folder"_s, folder}, {u"then"_s, then}, {u"quiet"_s, quiet}};
    QCOMPARE(watched.office.run(ChangeConnection{watched.id, details}), QString());
    watched.look(3);
    QCOMPARE(watched.office.card(watched.id).problem, u"connection.value_missing"_s);
  }
};

MUNIMENT_TEST(FolderTest);

} // namespace muniment::tests

#include "folder_test.moc"
