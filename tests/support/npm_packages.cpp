#include "tests/support/npm_packages.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace muniment::tests {

using namespace Qt::StringLiterals;

QString NpmPackages::prepare() const {
  for (const QString& program : {u"node"_s, u"npm"_s})
    if (QStandardPaths::findExecutable(program).isEmpty())
      return program + u" is not installed"_s;
  if (QFile::exists(m_folder + u"/node_modules/.package-lock.json"_s))
    return {};
  QDir().mkpath(m_folder);
  for (const QString& name : {u"/package.json"_s, u"/package-lock.json"_s}) {
    QFile::remove(m_folder + name);
    if (!QFile::copy(m_source + name, m_folder + name))
      return u"the build folder cannot be written"_s;
  }
  QProcess npm;
  npm.setWorkingDirectory(m_folder);
  npm.setProcessChannelMode(QProcess::MergedChannels);
  npm.start(u"npm"_s, {u"ci"_s, u"--ignore-scripts"_s, u"--no-audit"_s, u"--no-fund"_s});
  const bool isDone = npm.waitForFinished(kLongest) && npm.exitStatus() == QProcess::NormalExit && npm.exitCode() == 0;
  return isDone ? QString() : u"npm could not fetch them: "_s + QString::fromUtf8(npm.readAll()).simplified();
}

} // namespace muniment::tests
