#include "tests/support/test_suite.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// The words that a shell offers are those that the program takes.
class CompletionTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bashCompletes_data() {
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QStringList>("offered");
    QTest::newRow("a command") << QStringList{u"veri"_s} << QStringList{u"verify"_s};
    QTest::newRow("commands of a group") << QStringList{u"ledger"_s, u"pro"_s} << QStringList{u"proof"_s};
    QTest::newRow("an option of a command") << QStringList{u"verify"_s, u"--de"_s} << QStringList{u"--deep"_s};
    QTest::newRow("an option of all commands")
        << QStringList{u"verify"_s, u"--pass"_s} << QStringList{u"--passphrase-file"_s};
    QTest::newRow("the value of an option is no command")
        << QStringList{u"-w"_s, u"ledger"_s, u"veri"_s} << QStringList{u"verify"_s};
    QTest::newRow("a value is a file") << QStringList{u"--workspace"_s, u"veri"_s} << QStringList{};
    QTest::newRow("an option without a value")
        << QStringList{u"--json"_s, u"completion"_s, u"f"_s} << QStringList{u"fish"_s};
    QTest::newRow("nothing like it") << QStringList{u"nonsense"_s} << QStringList{};
  }
  void bashCompletes() {
    QFETCH(const QStringList, line);
    QFETCH(const QStringList, offered);
    const QString bash = QStandardPaths::findExecutable(u"bash"_s);
    if (bash.isEmpty())
      QSKIP("no bash on this computer");
    QProcess process;
    process.start(bash, QStringList{u"-c"_s,
                                    u"eval \"$(\"$0\" completion bash)\" && COMP_WORDS=(munimentctl \"$@\") && "
                                    "COMP_CWORD=$# && _munimentctl && printf '%s\\n' \"${COMPREPLY[@]}\""_s,
                                    QStringLiteral(MUNIMENT_CTL)} +
                            line);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts), offered);
  }

  void theManualNamesEveryCommandWithItsOptions() {
    const auto said = [](const QStringList& arguments) {
      QProcess program;
      program.start(QStringLiteral(MUNIMENT_CTL), arguments);
      return program.waitForFinished() ? QString::fromUtf8(program.readAllStandardOutput()) : QString();
    };
    const QString manual = said({u"completion"_s, u"manual"_s});
    QVERIFY2(manual.contains(u".TP\n\\fBledger head\\fR\n"_s), qPrintable(manual.left(400)));
    QVERIFY(manual.contains(u".TP\n\\fBcapture\\fR \\fIFILE"_s));
    QVERIFY(manual.contains(u"\\fB\\-\\-deep\\fR"_s));
    QVERIFY(!manual.contains(u"\\fB\\-\\-passphrase\\-file"_s)); // what all commands take stands once, above them
    // Every command of the first level is there, alone or with those below it.
    const QString names = said({u"completion"_s, u"fish"_s});
    const QRegularExpression first(u"= \"munimentctl\"' -a ([a-z-]+) "_s);
    int count = 0;
    for (auto each = first.globalMatch(names); each.hasNext(); ++count) {
      const QString name = each.next().captured(1).replace(u'-', u"\\-"_s);
      QVERIFY2(manual.contains(u".TP\n\\fB"_s + name + u"\\fR"_s) || manual.contains(u".TP\n\\fB"_s + name + u' '),
               qPrintable(name));
    }
    QVERIFY(count > 40);
  }

  void everyScriptIsReadByItsShell_data() {
    QTest::addColumn<QString>("shell");
    for (const char* shell : {"bash", "zsh", "fish"})
      QTest::newRow(shell) << QString::fromLatin1(shell);
  }
  void everyScriptIsReadByItsShell() {
    QFETCH(const QString, shell);
    QProcess program;
    program.start(QStringLiteral(MUNIMENT_CTL), {u"completion"_s, shell});
    QVERIFY(program.waitForFinished());
    const QByteArray script = program.readAllStandardOutput();
    for (const char* word : {"conversations", "deep", "passphrase-file"})
      QVERIFY2(script.contains(word), word);
    const QString path = QStandardPaths::findExecutable(shell);
    if (path.isEmpty())
      QSKIP("this shell is not on this computer");
    QProcess reader;
    reader.start(path, {u"-n"_s, u"/dev/stdin"_s});
    reader.write(script);
    reader.closeWriteChannel();
    QVERIFY(reader.waitForFinished());
    QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError());
  }
};

MUNIMENT_TEST(CompletionTest);

} // namespace muniment::tests

#include "completion_test.moc"
