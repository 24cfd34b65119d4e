#include "core/formats/edi/segment_mapper.h"

#include "core/formats/edi/code_list.h"

namespace muniment::formats::edi {
namespace {

/// More kinds than this in one file share one table.
constexpr std::size_t kMostTables = 64;

/// Also without a value these change what follows.
bool actsWithoutValue(Target target) {
  return target == Target::LineStarts || target == Target::LineEnds || target == Target::PartyStarts ||
         target == Target::Level;
}

/// Needed by readers of the line only, not by the sums.
bool isForReadersOnly(Target target) {
  return target == Target::Text || target == Target::Unit || target == Target::Note || target == Target::Item;
}

} // namespace

void SegmentMapper::choose(const std::string& set) {
  auto found = m_tables.find(set);
  if (found == m_tables.end() && m_tables.size() < kMostTables)
    found = m_tables.emplace(set, FieldTable(m_dialect, set)).first;
  else if (found == m_tables.end())
    found = m_tables.try_emplace(std::string(), m_dialect, std::string_view()).first;
  m_table = &found->second;
}

void SegmentMapper::apply(Segment& segment) {
  if (!m_table)
    return;
  for (const FieldRule& rule : m_table->rulesOf(segment.tag())) {
    if (rule.target == Target::ItemPairs)
      applyPairs(rule, segment);
    else
      applyRule(rule, segment);
  }
}

void SegmentMapper::applyPairs(const FieldRule& rule, Segment& segment) {
  if (!m_builder.keepsLine())
    return;
  for (std::size_t at = rule.element; at + 1 <= segment.size(); at += 2) {
    const std::string kind = segment.text(at);
    Value number = segment.value(at + 1, 0, m_decoder);
    if (!kind.empty() && !number.isEmpty())
      m_builder.put(Target::Item, meaningOf("x12-item", kind), kind, std::move(number));
  }
}

void SegmentMapper::applyRule(const FieldRule& rule, Segment& segment) {
  if (isForReadersOnly(rule.target) && m_builder.hasLine() && !m_builder.keepsLine())
    return;
  std::string code;
  if (rule.keyElement > 0) {
    code = segment.text(rule.keyElement, rule.keyComponent);
    if (!rule.keys.empty() && !hasWord(rule.keys, code))
      return;
  }
  Value value;
  if (rule.element > 0)
    value = segment.value(rule.element, rule.component, m_decoder);
  if (value.isEmpty()) {
    if (!actsWithoutValue(rule.target))
      return;
    value.place = segment.place();
  }
  const std::string_view meaning =
      rule.meaning.starts_with('@') ? meaningOf(rule.meaning.substr(1), code) : rule.meaning;
  std::string beside;
  if (rule.besideElement > 0)
    beside = segment.text(rule.besideElement, rule.besideComponent);
  if (rule.target == Target::LineStarts) {
    m_builder.startLine(std::move(value));
    m_builder.line().place = segment.place();
  } else if (rule.target == Target::Level) {
    m_builder.startLevel(value, segment.place());
  } else {
    m_builder.put(rule.target, meaning, code, std::move(value), beside, rule.style);
  }
}

} // namespace muniment::formats::edi
