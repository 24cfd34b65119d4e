#include "core/formats/edi/xml_rule.h"

namespace muniment::formats::edi {
namespace {

constexpr XmlRule kRules[] = {
#include "core/formats/edi/xml_fields.inc"
};

std::string_view elementPath(std::string_view path) { return path.substr(0, path.find('@')); }

std::string_view attributeOf(std::string_view path) {
  const std::size_t at = path.find('@');
  return at == std::string_view::npos ? std::string_view() : path.substr(at + 1);
}

std::string_view lastName(std::string_view path) {
  const std::size_t at = path.rfind('/');
  return at == std::string_view::npos ? path : path.substr(at + 1);
}

} // namespace

bool XmlRule::fits(std::string_view where, std::string_view attribute) const {
  if (attributeOf(path) != attribute)
    return false;
  const std::string_view wanted = elementPath(path);
  if (wanted.empty() || wanted.front() == '/')
    return where == wanted;
  return where.ends_with(wanted) && where.size() > wanted.size() && where[where.size() - wanted.size() - 1] == '/';
}

void XmlRules::choose(Dialect dialect) {
  if (dialect == m_dialect)
    return;
  m_dialect = dialect;
  m_rules.clear();
  for (const XmlRule& rule : kRules) {
    if (rule.dialect == dialect)
      m_rules[lastName(elementPath(rule.path))].push_back(&rule);
  }
}

const std::vector<const XmlRule*>& XmlRules::rulesOf(std::string_view element) const {
  const auto found = m_rules.find(element);
  return found == m_rules.end() ? m_none : found->second;
}

} // namespace muniment::formats::edi
