#include "tests/app/ctl_run.h"
#include "tests/support/test_suite.h"

#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Passphrases, keys and the authority from the command line, as somebody meets them who lost what they had.
class CtlKeysTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whoLostThePassphraseComesBack();
  void whatIsMissingIsSaid();

 private:
  [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
  [[nodiscard]] Answer run(const QString& passphrase, const QStringList& command) const {
    return runCtl(QStringList{u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(passphrase)} + command);
  }

  QTemporaryDir m_folder;
};

void CtlKeysTest::whoLostThePassphraseComesBack() {
  put(path(u"old"_s), "correct horse\n");
  put(path(u"new"_s), "battery staple\n");
  const Answer made = runCtl({u"--passphrase-file"_s, path(u"old"_s), u"init"_s, path(u"ws"_s), u"--single-person"_s});
  QCOMPARE(made.code, 0);
  put(path(u"recovery"_s), made.json().value("recovery_key"_L1).toString().toUtf8());
  const Answer changed = run(u"old"_s, {u"unlock"_s, u"change"_s, u"--new-passphrase-file"_s, path(u"new"_s)});
  QCOMPARE(changed.code, 0);
  QCOMPARE(changed.json().value("personal_key"_L1).toBool(), true);
  QCOMPARE(run(u"old"_s, {u"items"_s}).code, 4);
  QCOMPARE(run(u"new"_s, {u"break-glass"_s, u"--reason"_s, u"Signed with the new passphrase"_s}).code, 0);
  QCOMPARE(run(u"recovery"_s, {u"unlock"_s, u"add"_s, u"--new-passphrase-file"_s, path(u"old"_s)}).code, 0);
  const Answer enrolled = run(u"recovery"_s, {u"person-key"_s, u"enrol"_s, u"--new-passphrase-file"_s, path(u"old"_s),
                                              u"--why"_s, u"lost"_s, u"--reason"_s, u"Forgotten"_s});
  QCOMPARE(enrolled.code, 0);
  QCOMPARE(enrolled.json().value("ended"_L1).toInt(), 1);
  QCOMPARE(run(u"old"_s, {u"break-glass"_s, u"--reason"_s, u"Signed with the new key"_s}).code, 0);
  QCOMPARE(run(u"old"_s, {u"person-key"_s, u"list"_s}).out.count('\n'), 2);
  QCOMPARE(run(u"old"_s, {u"unlock"_s, u"list"_s}).out.count('\n'), 3);
  QCOMPARE(run(u"old"_s, {u"verify"_s, u"--deep"_s}).code, 0);
}

void CtlKeysTest::whatIsMissingIsSaid() {
  QCOMPARE(run(u"old"_s, {u"ledger"_s, u"stamp"_s}).error(), u"authority.none"_s);
  QCOMPARE(run(u"old"_s, {u"unlock"_s, u"remove"_s, u"nothing"_s}).code, 3);
  put(path(u"not.pem"_s), "nothing\n");
  QCOMPARE(
      run(u"old"_s, {u"authority"_s, u"set"_s, u"--tsa"_s, u"https://tsa.example"_s, u"--ca"_s, path(u"not.pem"_s)})
          .error(),
      u"authority.certificates_wrong"_s);
  QCOMPARE(run(u"old"_s, {u"ledger"_s, u"heads"_s}).code, 0);
}

MUNIMENT_TEST(CtlKeysTest);

} // namespace muniment::tests

#include "keys_test.moc"
