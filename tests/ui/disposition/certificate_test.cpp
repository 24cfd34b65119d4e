#include "core/base/clock.h"
#include "core/platform/local_file_system.h"
#include "core/workspace/sample/sample_workspace.h"
#include "core/workspace/workspace.h"
#include "tests/support/memory_keychain.h"
#include "tests/support/test_suite.h"
#include "ui/disposition/disposition_screen.h"
#include "ui/disposition/workspace_disposition.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

/// A real certificate of the sample workspace, on the screen and as a page.
class CertificateTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES)));
    const FilePath folder{m_folder.filePath(u"sample"_s)};
    QVERIFY(workspace::makeSampleWorkspace(m_environment, folder, {4, 60, 1, Secret()}, nullptr));
    workspace::Unlock unlock;
    unlock.passphrase = workspace::samplePassphrase();
    auto parts = workspace::openWorkspace(m_environment, folder, std::move(unlock));
    QVERIFY(parts);
    m_workspace = std::make_unique<workspace::Workspace>(std::move(*parts));
  }

  void theSampleHasOneOfEach() {
    const auto due = m_workspace->ask(workspace::DueNow()).result();
    QVERIFY(due && due->total > 0 && !due->unproven);
    const auto snapshots = m_workspace->ask(workspace::SnapshotsPage()).result();
    QVERIFY(snapshots);
    QCOMPARE(snapshots->size(), std::size_t{2});
    QCOMPARE(snapshots->front().snapshot.state, Snapshot::State::Open);
    QVERIFY(snapshots->front().progress.decided > 0);
    QVERIFY(snapshots->front().progress.decided < snapshots->front().progress.total);
    QCOMPARE(m_workspace->ask(workspace::HeldItems{snapshots->front().snapshot.id}).result()->size(), std::size_t{2});
    QCOMPARE(snapshots->back().snapshot.state, Snapshot::State::Done);
    QVERIFY(snapshots->back().progress.destroyed > 0);
    m_done = snapshots->back().snapshot.id;
  }

  void theSamePageEachTime() {
    const auto first = m_workspace->ask(workspace::CertificateToPrint{m_done}).result();
    QVERIFY(first);
    QVERIFY(first->startsWith("%PDF-"));
    QTest::qWait(1100); // another second: only the date of the certificate may be in it
    const auto second = m_workspace->ask(workspace::CertificateToPrint{m_done}).result();
    QVERIFY(second);
    QCOMPARE(*first, *second);
    QVERIFY(first->contains("certificate.json") && first->contains("signature.bin"));
    QFile file(QStringLiteral(MUNIMENT_PICTURES "/certificate.pdf"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*first) == first->size());
  }

  void theSheetSaysWhatTheJsonSays() {
    const auto answer = m_workspace->ask(workspace::CertificateToRead{m_done}).result();
    QVERIFY(answer);
    QCOMPARE(answer->sheet.tables.size(), std::size_t{2});
    QCOMPARE(answer->sheet.tables.front().rows.size(), std::size_t{5});
    QCOMPARE(answer->sheet.tables.back().rows.size(), std::size_t{1});
    QVERIFY(answer->sheet.tables.back().rows.front().contains(u"kept longer"_s));
    bool named = false;
    bool digest = false;
    for (const records::CertificateSheet::Section& section : answer->sheet.sections) {
      for (const records::CertificateSheet::Fact& fact : section.facts) {
        named = named || fact.value.contains(u"Ines Roth"_s);
        digest = digest || fact.value == sha256(answer->certificate.line).toHex();
      }
    }
    QVERIFY(named && digest);
    QVERIFY(!answer->certificate.line.contains("Ines"));
  }

  void screens_data() {
    QTest::addColumn<int>("mode");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
  }
  void screens() {
    QFETCH(const int, mode);
    applyTheme(*qApp, static_cast<Theme::Mode>(mode));
    WorkspaceDisposition work(*m_workspace);
    DispositionScreen screen(work, nullptr);
    screen.resize(1262, 820);
    screen.show();
    const auto shoot = [&](const QString& name) {
      QTest::qWait(300);
      return screen.grab().save(u"%1/disposition-%2-%3.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), name,
                                                                  QString::fromLatin1(QTest::currentDataTag())));
    };
    QVERIFY(shoot(u"due"_s));
    screen.showSnapshot(m_workspace->ask(workspace::SnapshotsPage()).result()->front().snapshot.id);
    auto* queue = screen.findChild<QueuePage*>(u"dispositionQueue"_s);
    QTRY_VERIFY(queue->current() != nullptr);
    QVERIFY(shoot(u"queue"_s));
    queue->goTo(3);
    QVERIFY(shoot(u"blocked"_s));
    screen.showSnapshot(m_done);
    QTRY_COMPARE(queue->standing().summary.snapshot.id, m_done);
    QVERIFY(shoot(u"done"_s));
    screen.showCertificate();
    QTRY_VERIFY(std::ranges::any_of(screen.findChildren<QLabel*>(), [](const QLabel* label) {
      return label->isVisible() && label->text() == u"Certificate of destruction"_s;
    }));
    QVERIFY(shoot(u"certificate"_s));
    applyTheme(*qApp, Theme::Light);
  }

 private:
  QTemporaryDir m_folder;
  platform::LocalFileSystem m_files;
  MemoryKeychain m_keychain;
  MovableClock m_clock{SystemClock().now()};
  workspace::Environment m_environment{&m_clock, &m_files, &m_keychain, nullptr, ScryptCost{10, 8, 1}};
  std::unique_ptr<workspace::Workspace> m_workspace;
  SnapshotId m_done;
};

MUNIMENT_TEST(CertificateTest);

} // namespace muniment::tests

#include "certificate_test.moc"
