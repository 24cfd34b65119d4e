#pragma once

#include "core/base/byte_sink.h"
#include "core/formats/loadfile/opt_page.h"

namespace muniment::formats::loadfile {

/// An Opticon OPT. Refuses, with `loadfile.opt_value`, what its lines cannot hold: commas, quotes, line breaks, other
/// than ASCII.
class OptWriter final {
 public:
  explicit OptWriter(ByteSink& out) : m_out(out) {}
  [[nodiscard]] Result<void> write(const OptPage& page);
  [[nodiscard]] qint64 pages() const { return m_pages; }

 private:
  ByteSink& m_out;
  qint64 m_pages = 0;
};

} // namespace muniment::formats::loadfile
