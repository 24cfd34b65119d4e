#include "core/ledger/proof.h"

#include "core/access/scope_maker.h"
#include "core/ledger/time_stamp_authority.h"
#include "core/ledger/verify.h"
#include "tests/core/ledger/ledger_fixture.h"
#include "tests/core/ledger/local_authority.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace ledger;

const Scope kEverything = access::ScopeMaker::system();

/// The fenced shell blocks of docs/verify.md, one after the other.
QByteArray documentedCommands() {
  QFile document(QStringLiteral(MUNIMENT_SOURCE_DIR "/docs/verify.md"));
  if (!document.open(QIODevice::ReadOnly))
    qFatal("docs/verify.md is missing");
  QByteArray commands;
  bool inside = false;
  for (const QByteArray& line : document.readAll().split('\n')) {
    if (line == "```sh")
      inside = true;
    else if (line == "```")
      inside = false;
    else if (inside)
      commands += line + '\n';
  }
  return commands;
}

void place(const QString& folder, const QString& name, const QByteArray& bytes) {
  QFile file(QDir(folder).filePath(name));
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    qFatal("cannot write %s", qUtf8Printable(name));
}

/// Runs the documented commands on the files of a proof.
int check(const Proof& proof, const QByteArray& authority, QByteArray* output) {
  const QTemporaryDir folder;
  for (const ProofFile& file : proof.files)
    place(folder.path(), file.name, file.bytes);
  place(folder.path(), u"authority.pem"_s, authority);
  return runProgram(u"sh"_s, {u"-c"_s, QString::fromUtf8(documentedCommands())}, folder.path(), output);
}

class ProofTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void timeStampIsCheckedAndKept() {
    LedgerFixture fixture;
    LocalAuthority server;
    fixture.appendNumbered(1, 5);
    const auto head = fixture.sign();
    const TimeStampAuthority authority(server, QUrl(u"http://localhost/tsa"_s), server.certificate());
    const auto stamp = authority.stamp(*head);
    QVERIFY2(stamp, qPrintable(stamp ? QString() : stamp.error().detail));
    QCOMPARE(server.lastRequest().method, "POST");
    QVERIFY(!server.lastRequest().body.contains(head->line));
    QVERIFY(qAbs(stamp->stampedAt.milliseconds() - SystemClock().now().milliseconds()) < 60'000);
    QVERIFY(store::LedgerRepository(fixture.connection()).saveTimeStamp(*stamp));
    VerifyOptions options;
    options.authorities = server.certificate();
    const auto report = verifyLedger(fixture.address(), options, nullptr);
    QVERIFY(report && report->isClean());
    QCOMPARE(report->timeStamps, 1);
    const LocalAuthority stranger;
    options.authorities = stranger.certificate();
    const auto distrusted = verifyLedger(fixture.address(), options, nullptr);
    QVERIFY(distrusted);
    QCOMPARE(distrusted->problems.size(), std::size_t{1});
    QCOMPARE(distrusted->problems.front().what.id, u"verify.stamp_wrong"_s);
  }

  void aWrongTimeStampIsRefused() {
    LocalAuthority server;
    const Sha256 digest = sha256("head");
    const QByteArray request = timeStampRequest(digest, "12345678");
    const QByteArray replayed = timeStampRequest(digest, "87654321");
    const QByteArray other = timeStampRequest(sha256("other"), "12345678");
    HttpRequest http;
    http.body = request;
    const QByteArray answer = server.send(http)->body;
    const auto good = checkTimeStampResponse(answer, request, server.certificate());
    QVERIFY(good);
    QCOMPARE(good->policy, u"1.2.3.4.1"_s);
    QVERIFY(!checkTimeStampResponse(answer, replayed, server.certificate()));
    QVERIFY(!checkTimeStampResponse(answer, other, server.certificate()));
    QVERIFY(!checkTimeStampResponse(answer, request, LocalAuthority().certificate()));
    QVERIFY(!checkTimeStampResponse(answer, request, {}));
    QVERIFY(!checkTimeStampResponse("rubbish", request, server.certificate()));
    QVERIFY(!checkTimeStampResponse({}, request, server.certificate()));
    QVERIFY(checkTimeStampToken(good->token, digest, server.certificate()));
    QVERIFY(!checkTimeStampToken(good->token, sha256("other"), server.certificate()));
    QVERIFY(readTimeStampToken(good->token, digest));
    for (qsizetype i = 0; i < good->token.size(); i += 7) {
      QByteArray damaged = good->token;
      damaged[i] = static_cast<char>(damaged[i] ^ 16);
      const auto checked = checkTimeStampToken(damaged, digest, server.certificate());
      // Bytes that no signature covers may change; the statement may not.
      QVERIFY(!checked || checked->at == good->at);
    }
    LedgerFixture fixture;
    fixture.appendNumbered(1, 1);
    const auto head = fixture.sign();
    const TimeStampAuthority authority(server, QUrl(u"http://localhost/tsa"_s), server.certificate());
    server.answerInsteadOf(request);
    QCOMPARE(authority.stamp(*head).error().id, u"timestamp.wrong"_s);
    server.failWith(503);
    QCOMPARE(authority.stamp(*head).error().id, u"timestamp.unavailable"_s);
  }

  void documentedCommandsAcceptAndRefuse() {
    LedgerFixture fixture;
    LocalAuthority server;
    fixture.appendNumbered(1, 300);
    const std::int64_t batch = fixture.append({batchDraft(37)});
    QVERIFY(fixture.sign());
    fixture.appendNumbered(302, 411);
    const auto stamped = fixture.sign();
    const TimeStampAuthority authority(server, QUrl(u"http://localhost/tsa"_s), server.certificate());
    store::LedgerRepository repository(fixture.connection());
    QVERIFY(repository.saveTimeStamp(*authority.stamp(*stamped)));
    fixture.appendNumbered(713, 10);
    QVERIFY(fixture.sign());
    const std::vector<std::pair<std::int64_t, std::int64_t>> wanted{{1, 0},      {256, 0}, {batch, 0}, {batch, 1},
                                                                    {batch, 37}, {700, 0}, {720, 0}};
    for (const auto& [seq, ordinal] : wanted) {
      const auto proof = makeProof(fixture.connection(), seq, ordinal, kEverything);
      QVERIFY(proof);
      QCOMPARE(proof->stampedAt.has_value(), seq <= stamped->size);
      QByteArray output;
      QVERIFY2(check(*proof, server.certificate(), &output) == 0, output.constData());
      QCOMPARE(output.contains("The item is one of the 37 items"), ordinal > 0);
      QCOMPARE(output.contains("The stamped head contains the head"), seq <= 301);
      QCOMPARE(output.contains("Time stamp:"), seq <= stamped->size);
    }
  }

  void documentedCommandsFindEveryAlteredFile() {
    LedgerFixture fixture;
    LocalAuthority server;
    const std::int64_t batch = fixture.append({numberedDraft(1), numberedDraft(2), batchDraft(5)});
    QVERIFY(fixture.sign());
    fixture.appendNumbered(4, 4);
    const auto stamped = fixture.sign();
    const TimeStampAuthority authority(server, QUrl(u"http://localhost/tsa"_s), server.certificate());
    QVERIFY(store::LedgerRepository(fixture.connection()).saveTimeStamp(*authority.stamp(*stamped)));
    const auto proof = makeProof(fixture.connection(), batch, 2, kEverything);
    QVERIFY(proof);
    QCOMPARE(proof->files.size(), std::size_t{10});
    for (std::size_t i = 0; i < proof->files.size(); ++i) {
      for (const double where : {0.1, 0.5, 0.8}) {
        // Behind the statement a token has bytes that no signature covers.
        if (where > 0.1 && proof->files[i].name == u"time-stamp.tst"_s)
          continue;
        Proof altered = *proof;
        QByteArray& bytes = altered.files[i].bytes;
        const auto at = static_cast<qsizetype>(where * static_cast<double>(bytes.size()));
        bytes[at] = bytes[at] == '1' ? '2' : '1';
        if (bytes == proof->files[i].bytes)
          continue;
        QByteArray output;
        QVERIFY2(check(altered, server.certificate(), &output) != 0,
                 qPrintable(altered.files[i].name + u' ' + QString::fromUtf8(output)));
      }
    }
    QByteArray output;
    QVERIFY(check(*proof, LocalAuthority().certificate(), &output) != 0);
  }

  void whatCannotBeProvedIsSaid() {
    LedgerFixture fixture;
    fixture.appendNumbered(1, 2);
    QCOMPARE(makeProof(fixture.connection(), 1, 0, kEverything).error().id, u"ledger.no_head_yet"_s);
    QVERIFY(fixture.sign());
    QCOMPARE(makeProof(fixture.connection(), 3, 0, kEverything).error().kind, ErrorKind::NotFound);
    QCOMPARE(makeProof(fixture.connection(), 1, 1, kEverything).error().kind, ErrorKind::NotFound);
    fixture.raw("UPDATE ledger_entry SET hash = x'" + QByteArray(64, '1') + "' WHERE seq = 1;\n");
    QCOMPARE(makeProof(fixture.connection(), 1, 0, kEverything).error().kind, ErrorKind::VerificationFailed);
  }
};

MUNIMENT_TEST(ProofTest);

} // namespace
} // namespace muniment::tests

#include "proof_test.moc"
