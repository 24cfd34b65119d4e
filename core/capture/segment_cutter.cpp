#include "core/capture/segment_cutter.h"

namespace muniment::capture {

void SegmentCutter::add(std::int64_t offset, QByteArrayView record) {
  if (!m_open.bytes.isEmpty() && m_open.bytes.size() + record.size() > kLargest)
    m_done.push_back(std::exchange(m_open, {}));
  if (m_open.bytes.isEmpty())
    m_open.first = offset;
  m_open.bytes.append(record);
}

std::vector<CutSegment> SegmentCutter::take() {
  if (!m_open.bytes.isEmpty())
    m_done.push_back(std::exchange(m_open, {}));
  return std::exchange(m_done, {});
}

} // namespace muniment::capture
