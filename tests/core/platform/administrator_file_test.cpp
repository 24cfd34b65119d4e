#include "core/platform/administrator_file.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace platform;

/// What a user could have written is no administrator's word.
class AdministratorFileTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
#ifdef Q_OS_UNIX
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
  }

  void theOwnerDecides() {
    const auto judged = requireAdministratorsFile({path()});
    if (::geteuid() == 0)
      QVERIFY(judged);
    else
      QCOMPARE(judged.error().id, u"policy.not_administrators"_s);
  }

  void whatOthersMayWriteIsRefused() {
    for (const QFile::Permission writer : {QFile::WriteGroup, QFile::WriteOther}) {
      QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | writer));
      const auto judged = requireAdministratorsFile({path()});
      QVERIFY(!judged);
      QCOMPARE(judged.error().id, u"policy.not_administrators"_s);
      QCOMPARE(judged.error().arguments, QStringList(path()));
    }
  }

  void whatOthersMayReplaceIsRefused() {
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                        QFile::WriteOther | QFile::ExeOther));
    QCOMPARE(requireAdministratorsFile({path()}).error().id, u"policy.not_administrators"_s);
  }

  void aLinkOrAFolderIsRefused() {
    const QString link = m_folder->filePath(u"link"_s);
    QVERIFY(QFile::link(path(), link));
    QCOMPARE(requireAdministratorsFile({link}).error().id, u"policy.not_administrators"_s);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QCOMPARE(requireAdministratorsFile({m_folder->filePath(u"folder"_s)}).error().id, u"policy.not_administrators"_s);
  }

  void nothingIsNotTheSameAsUnknown() {
    QVERIFY(requireAdministratorsFile({m_folder->filePath(u"absent/policy.json"_s)}));
    QCOMPARE(requireAdministratorsFile({path() + u"/policy.json"_s}).error().id, u"policy.unreadable"_s);
  }
#endif

  void noVariableLeadsElsewhere() {
    const FilePath place = policyPlace();
    for (const char* name : {"HOME", "ProgramData", "XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "MUNIMENT_POLICY"})
      qputenv(name, "/nowhere");
    QCOMPARE(policyPlace(), place);
    QVERIFY(QDir::isAbsolutePath(place.value));
    for (const char* name : {"ProgramData", "XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "MUNIMENT_POLICY"})
      qunsetenv(name);
    qputenv("HOME", m_home);
  }

 private:
  [[nodiscard]] QString path() const { return m_folder->filePath(u"policy.json"_s); }

  QByteArray m_home = qgetenv("HOME");
  std::unique_ptr<QTemporaryDir> m_folder;
};

MUNIMENT_TEST(AdministratorFileTest);

} // namespace muniment::tests

#include "administrator_file_test.moc"
