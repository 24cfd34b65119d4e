#include "core/base/error_catalogue.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace vault;

class VaultScanTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aWholeVaultHasNoFindings() {
    VaultFixture fixture;
    qint64 bytes = 0;
    for (int i = 0; i < 1200; ++i) {
      QVERIFY(fixture.vault->put(QByteArray::number(i)));
      bytes += QByteArray::number(i).size();
    }
    const auto progress = std::make_shared<Progress>();
    const auto report = fixture.vault->scan(progress);
    QVERIFY(report);
    QCOMPARE(report->objects, 1200);
    QCOMPARE(report->bytes, bytes);
    QVERIFY(report->findings.empty());
    QCOMPARE(progress->done(), 1200);
    QCOMPARE(progress->total(), 1200);
  }

  void everyKindOfTroubleIsNamed() {
    VaultFixture fixture;
    std::vector<VaultAddress> addresses;
    for (int i = 0; i < 40; ++i)
      addresses.push_back(fixture.vault->put("object " + QByteArray::number(i))->address);
    fixture.clock.advance(3'600'000);
    const auto path = [&](int i) { return VaultFixture::pathOf(addresses[static_cast<std::size_t>(i)]); };
    QByteArray bad = fixture.disk.content(path(0));
    bad[20] = static_cast<char>(bad[20] ^ 4);
    fixture.disk.setContent(path(0), bad);
    QVERIFY(fixture.disk.remove(path(1)));
    fixture.keys.keys().erase(addresses[2]);
    fixture.keys.keys().at(addresses[3]).wrapped[15] ^= 1;
    fixture.disk.setContent({u"/w/vault/notes.txt"_s}, "mine");
    fixture.disk.setContent({path(4).value + u".bak"_s}, "mine");
    const auto report = fixture.vault->scan(nullptr);
    QVERIFY(report);
    QMultiMap<ScanFindingKind, QString> found;
    for (const ScanFinding& finding : report->findings) {
      found.insert(finding.kind, finding.name);
      QVERIFY(knownErrorIds().contains(finding.asError().id));
      QVERIFY(errorText(finding.asError()).contains(finding.name));
    }
    QCOMPARE(found.size(), 6);
    QVERIFY(found.contains(ScanFindingKind::Damaged, addresses[0].toHex()));
    QVERIFY(found.contains(ScanFindingKind::Missing, addresses[1].toHex()));
    QVERIFY(found.contains(ScanFindingKind::WithoutKey, addresses[2].toHex()));
    QVERIFY(found.contains(ScanFindingKind::Damaged, addresses[3].toHex()));
    QVERIFY(found.contains(ScanFindingKind::Unknown, u"notes.txt"_s));
    QVERIFY(found.contains(ScanFindingKind::Unknown, addresses[4].toHex() + u".bak"_s));
    QCOMPARE(fixture.disk.allFiles().size(), 41);
  }

  void interruptedPutsAreRemovedAfterADay() {
    VaultFixture fixture;
    const QString begun = uuidText(makeUuid7(fixture.clock.now()));
    fixture.disk.setContent(VaultFixture::folder() / u"incoming" / begun, "half");
    fixture.disk.setContent(VaultFixture::folder() / u"incoming" / u"something else", "kept");
    const auto young = fixture.vault->scan(nullptr);
    QCOMPARE(young->removedLeftovers, 0);
    QCOMPARE(young->findings.size(), std::size_t{2});
    fixture.clock.advance(86'400'001);
    const auto old = fixture.vault->scan(nullptr);
    QCOMPARE(old->removedLeftovers, 1);
    QCOMPARE(old->findings.size(), std::size_t{1});
    QCOMPARE(fixture.disk.allFiles().size(), 1);
  }

  void aScanCanBeStopped() {
    VaultFixture fixture;
    QVERIFY(fixture.vault->put("x"));
    const auto progress = std::make_shared<Progress>();
    progress->cancel();
    QCOMPARE(fixture.vault->scan(progress).error().kind, ErrorKind::Cancelled);
  }
};

MUNIMENT_TEST(VaultScanTest);

} // namespace muniment::tests

#include "vault_scan_test.moc"
