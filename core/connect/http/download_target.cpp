#include "core/connect/http/download_target.h"

namespace muniment::connect {

Result<void> FileDownload::restart() {
  m_file.reset();
  if (m_ours)
    MUNIMENT_TRY(m_files->remove(m_path));
  m_ours = false;
  MUNIMENT_TRY_LET(file, m_files->create(m_path));
  m_ours = true;
  m_file = std::move(file);
  return {};
}

Result<void> FileDownload::write(QByteArrayView bytes) {
  if (!m_file)
    MUNIMENT_TRY(restart());
  return m_file->write(bytes);
}

Result<void> FileDownload::sync() {
  if (!m_file)
    MUNIMENT_TRY(restart()); // an answer without a body is an empty file
  return m_file->sync();
}

} // namespace muniment::connect
