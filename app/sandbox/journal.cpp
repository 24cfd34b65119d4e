#include "app/sandbox/journal.h"

#include "app/sandbox/reply.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>

namespace muniment::sandbox {

using namespace Qt::StringLiterals;

Journal::Journal(const QString& folder) : m_lock(folder + u"/lock"_s), m_file(folder + u"/journal.jsonl"_s) {
  m_lock.setStaleLockTime(0);
}

Result<std::unique_ptr<Journal>> Journal::open(const QString& folder) {
  if (!QDir().mkpath(folder))
    return failure(ErrorKind::Failed, "file.not_permitted"_L1, {}, folder);
  std::unique_ptr<Journal> journal(new Journal(folder));
  if (!journal->m_lock.tryLock(0))
    return failure(ErrorKind::Unavailable, "file.not_permitted"_L1, {}, u"another sandbox has this folder"_s);
  if (!journal->m_file.open(QIODevice::ReadWrite))
    return failure(ErrorKind::Failed, "file.failed"_L1, {}, journal->m_file.errorString());
  return journal;
}

void Journal::replay(const Reader& each) {
  m_file.seek(0);
  qint64 good = 0;
  while (!m_file.atEnd()) {
    const QByteArray line = m_file.readLine();
    const QJsonDocument entry = QJsonDocument::fromJson(line);
    if (!line.endsWith('\n') || !entry.isObject())
      break;
    good += line.size();
    each(entry.object());
  }
  m_file.resize(good);
  m_file.seek(good);
}

Result<void> Journal::append(const QJsonObject& entry) {
  const QByteArray line = compact(entry) + '\n';
  if (full())
    return failure(ErrorKind::Failed, "file.disk_full"_L1);
  if (m_file.write(line) != line.size() || !m_file.flush())
    return failure(ErrorKind::Failed, "file.failed"_L1, {}, m_file.errorString());
  return {};
}

} // namespace muniment::sandbox
