#include "core/rules/phrase_finder.h"

#include <algorithm>

namespace muniment::rules {

int PhraseFinder::add(const QByteArray& phrase) {
  const auto known = std::ranges::find(m_phrases, phrase);
  if (known != m_phrases.end())
    return static_cast<int>(known - m_phrases.begin());
  m_phrases.push_back(phrase);
  return static_cast<int>(m_phrases.size()) - 1;
}

void PhraseFinder::build() {
  m_nodes.assign(1, Node());
  for (std::size_t number = 0; number < m_phrases.size(); ++number) {
    std::int32_t at = 0;
    for (const char byte : m_phrases[number]) {
      const auto letter = static_cast<unsigned char>(byte);
      if (m_nodes[static_cast<std::size_t>(at)].next[letter] == 0) {
        m_nodes[static_cast<std::size_t>(at)].next[letter] = static_cast<std::int32_t>(m_nodes.size());
        m_nodes.emplace_back();
      }
      at = m_nodes[static_cast<std::size_t>(at)].next[letter];
    }
    m_nodes[static_cast<std::size_t>(at)].phrase = static_cast<std::int32_t>(number);
  }
  std::vector<std::int32_t> row;
  for (const std::int32_t child : m_nodes.front().next) {
    if (child != 0)
      row.push_back(child);
  }
  for (std::size_t seen = 0; seen < row.size(); ++seen) {
    const auto parent = static_cast<std::size_t>(row[seen]);
    const auto behind = static_cast<std::size_t>(m_nodes[parent].fallback);
    m_nodes[parent].also = m_nodes[behind].phrase >= 0 ? m_nodes[parent].fallback : m_nodes[behind].also;
    for (std::size_t letter = 0; letter < 256; ++letter) {
      const std::int32_t child = m_nodes[parent].next[letter];
      if (child == 0) {
        m_nodes[parent].next[letter] = m_nodes[behind].next[letter];
        continue;
      }
      m_nodes[static_cast<std::size_t>(child)].fallback = m_nodes[behind].next[letter];
      row.push_back(child);
    }
  }
}

void PhraseFinder::find(QByteArrayView text, std::vector<std::uint32_t>& found, std::uint32_t mark) const {
  if (m_phrases.empty())
    return;
  std::int32_t at = 0;
  for (const char byte : text) {
    at = m_nodes[static_cast<std::size_t>(at)].next[static_cast<unsigned char>(byte)];
    for (std::int32_t end = at; end != 0; end = m_nodes[static_cast<std::size_t>(end)].also) {
      const std::int32_t phrase = m_nodes[static_cast<std::size_t>(end)].phrase;
      if (phrase >= 0)
        found[static_cast<std::size_t>(phrase)] = mark;
    }
  }
}

} // namespace muniment::rules
