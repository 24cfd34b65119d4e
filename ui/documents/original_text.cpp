#include "ui/documents/original_text.h"

#include <algorithm>

namespace muniment::ui {

void OriginalText::setSource(OriginalSource* source, const LineCutter& cutter,
                             std::vector<OriginalLine::Cover> covers) {
  ++m_generation; // what still comes of the earlier one is dropped
  m_source = source;
  m_fresh = cutter;
  m_scanner = cutter;
  m_covers = std::move(covers);
  m_begins.clear();
  m_blocks.clear();
  m_scanned = 0;
  m_count = 0;
  m_loading.reset();
  m_wanted.reset();
  m_isWhole = !source || source->total() == 0;
  Q_EMIT changed();
  if (!m_isWhole)
    scan();
}

void OriginalText::scan() {
  m_source->read(m_scanned, kPiece).then(this, [this, generation = m_generation](const Result<QByteArray>& bytes) {
    if (generation != m_generation)
      return;
    if (!bytes)
      return Q_EMIT failed(bytes.error());
    takePiece(*bytes);
  });
}

void OriginalText::takePiece(const QByteArray& bytes) {
  m_scanner->feed(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), m_scanned,
                  [this](std::int64_t begin) {
                    if (m_count++ % kBlock == 0)
                      m_begins.push_back(begin);
                  });
  // The last block may have been shorter when it was read.
  if (!m_begins.empty())
    std::erase_if(m_blocks, [](const auto& each) { return each.second.size() < kBlock; });
  m_scanned += bytes.size();
  m_isWhole = bytes.isEmpty() || m_scanned >= m_source->total();
  Q_EMIT changed();
  if (!m_isWhole)
    scan();
}

OriginalText::Block* OriginalText::find(int block) {
  const auto found = std::ranges::find(m_blocks, block, &std::pair<int, Block>::first);
  if (found == m_blocks.end())
    return nullptr;
  m_blocks.splice(m_blocks.begin(), m_blocks, found);
  return &m_blocks.front().second;
}

const OriginalLine* OriginalText::line(int index) {
  if (index < 0 || index >= m_count)
    return nullptr;
  Block* block = find(index / kBlock);
  if (!block) {
    load(index / kBlock);
    return nullptr;
  }
  const auto place = static_cast<std::size_t>(index % kBlock);
  return place < block->size() ? &(*block)[place] : nullptr;
}

std::optional<int> OriginalText::lineOf(std::int64_t offset) {
  const auto behind = std::ranges::upper_bound(m_begins, offset);
  if (behind == m_begins.begin() || (!m_isWhole && offset >= m_scanned))
    return std::nullopt;
  const auto number = static_cast<int>(behind - m_begins.begin()) - 1;
  const Block* block = find(number);
  if (!block) {
    load(number);
    return std::nullopt;
  }
  const auto after = std::ranges::upper_bound(*block, offset, {}, &OriginalLine::offset);
  return number * kBlock + static_cast<int>(after - block->begin()) - 1;
}

std::int64_t OriginalText::blockSize(int block) const {
  const auto at = static_cast<std::size_t>(block);
  return (at + 1 < m_begins.size() ? m_begins[at + 1] : m_isWhole ? m_source->total() : m_scanned) - m_begins[at];
}

void OriginalText::load(int block) {
  if (m_loading) {
    if (*m_loading != block)
      m_wanted = block;
    return;
  }
  m_loading = block;
  m_source->read(m_begins[static_cast<std::size_t>(block)], blockSize(block))
      .then(this, [this, block, generation = m_generation, scanned = m_scanned](const Result<QByteArray>& bytes) {
        if (generation != m_generation)
          return;
        m_loading.reset();
        const bool wasLast = static_cast<std::size_t>(block) + 1 >= m_begins.size();
        if (bytes && scanned != m_scanned && (wasLast || bytes->size() < blockSize(block)))
          return load(block); // it has grown meanwhile
        if (!bytes)
          return Q_EMIT failed(bytes.error());
        takeBlock(block, *bytes);
      });
}

void OriginalText::takeBlock(int block, const QByteArray& bytes) {
  const std::int64_t first = m_begins[static_cast<std::size_t>(block)];
  const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  std::vector<std::int64_t> begins;
  LineCutter cutter = *m_fresh;
  cutter.feed(view, first, [&begins](std::int64_t begin) { begins.push_back(begin); });
  Block lines;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::int64_t end = i + 1 < begins.size() ? begins[i + 1] : first + bytes.size();
    lines.push_back(OriginalLine::make(
        view.substr(static_cast<std::size_t>(begins[i] - first), static_cast<std::size_t>(end - begins[i])), begins[i],
        m_covers));
  }
  m_blocks.emplace_front(block, std::move(lines));
  while (m_blocks.size() > kBlocksKept)
    m_blocks.pop_back();
  if (const auto wanted = std::exchange(m_wanted, std::nullopt); wanted && !find(*wanted))
    load(*wanted);
  Q_EMIT changed();
}

} // namespace muniment::ui
