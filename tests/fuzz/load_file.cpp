// Whatever the bytes are, reading them as load files ends; rows that were read can be written, and read again as they
// are.
#include "core/formats/exchange/memory_sink.h"
#include "core/formats/loadfile/dat_reader.h"
#include "core/formats/loadfile/dat_writer.h"
#include "core/formats/loadfile/opt_reader.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <cstring>

namespace {

using namespace muniment;
using Rows = std::vector<QStringList>;

class HeldStream final : public ByteStream {
 public:
  explicit HeldStream(QByteArray bytes) : m_bytes(std::move(bytes)) {}
  Result<qint64> read(char* into, qint64 size) override {
    const qint64 count = std::min<qint64>(size, m_bytes.size() - m_at);
    std::memcpy(into, m_bytes.constData() + m_at, static_cast<std::size_t>(count));
    m_at += count;
    return count;
  }

 private:
  QByteArray m_bytes;
  qint64 m_at = 0;
};

Rows rowsOf(const QByteArray& bytes) {
  auto reader = formats::loadfile::DatReader::open(std::make_unique<HeldStream>(bytes));
  if (!reader)
    return {};
  Rows rows{reader->fields()};
  for (QStringList values; reader->next(values).value_or(false);)
    rows.push_back(values);
  return rows;
}

QByteArray written(const Rows& rows) {
  formats::exchange::MemorySink sink;
  formats::loadfile::DatWriter writer(sink, {});
  tests::require(writer.writeHeader(rows.front()).has_value());
  for (std::size_t i = 1; i < rows.size(); ++i)
    tests::require(writer.writeRow(rows[i]).has_value());
  return sink.bytes();
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArray bytes = tests::viewOf(data, size).toByteArray();
  formats::loadfile::OptReader pages(std::make_unique<HeldStream>(bytes));
  for (formats::loadfile::OptPage page; pages.next(page).value_or(false);)
    tests::require(!page.imageKey.isEmpty());
  const Rows rows = rowsOf(bytes);
  if (rows.empty())
    return 0;
  // The first time something may be replaced; what was written once stays as it is.
  const Rows again = rowsOf(written(rows));
  tests::require(again.size() == rows.size());
  tests::require(rowsOf(written(again)) == again);
  return 0;
}
