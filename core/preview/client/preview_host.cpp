#include "core/preview/client/preview_host.h"

#include "core/preview/wire/media_kind.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace muniment::preview {

using namespace Qt::StringLiterals;

QString PreviewHost::installedProgram() {
#ifdef Q_OS_WIN
  const QString name = u"muniment-preview.exe"_s;
#else
  const QString name = u"muniment-preview"_s;
#endif
  const QString folder = QCoreApplication::applicationDirPath();
  const QString beside = folder + u'/' + name;
  return QFileInfo::exists(beside) ? beside : folder + u"/../libexec/muniment/"_s + name;
}

QString PreviewHost::programFor(QByteArrayView bytes) const {
  if (mediaKindOf(bytes) == MediaKind::None)
    return m_program;
  const QFileInfo reader(m_program);
  const QString player = reader.dir().filePath(u"muniment-player"_s);
  return reader.suffix().isEmpty() ? player : player + u'.' + reader.suffix();
}

Result<PreviewHost::Place> PreviewHost::take(const std::atomic_bool& isCancelled) {
  constexpr std::chrono::milliseconds kLook{50};
  std::unique_lock lock(m_mutex);
  for (auto left = m_deadline; m_taken >= kMostAtOnce && left > kLook && !isCancelled; left -= kLook)
    m_freed.wait_for(lock, kLook);
  if (m_taken >= kMostAtOnce || isCancelled)
    return Failure(makeRetryable(ErrorKind::Unavailable, "preview.busy"_L1));
  ++m_taken;
  return Place(this);
}

PreviewHost::Place::~Place() {
  if (!m_host)
    return;
  const std::scoped_lock lock(m_host->m_mutex);
  --m_host->m_taken;
  m_host->m_freed.notify_one();
}

} // namespace muniment::preview
