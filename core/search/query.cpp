#include "core/search/query.h"

#include <algorithm>
#include <array>

namespace muniment::search {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kFields{"from"_L1, "in"_L1, "case"_L1, "before"_L1, "after"_L1, "on"_L1,
                             "has"_L1,  "is"_L1, "type"_L1, "tag"_L1,    "batch"_L1, "reviewed"_L1};

QString joined(const std::vector<QByteArray>& tokens) {
  QString text;
  for (const QByteArray& token : tokens)
    text += u' ' + QString::fromUtf8(token);
  return text;
}

QString joined(const std::vector<Query>& operands) {
  QString text;
  for (const Query& operand : operands)
    text += u' ' + textOf(operand);
  return text;
}

struct Writer final {
  QString operator()(const And& node) const { return "(and"_L1 + joined(node.operands) + u')'; }
  QString operator()(const Or& node) const { return "(or"_L1 + joined(node.operands) + u')'; }
  QString operator()(const Not& node) const { return "(not"_L1 + joined(node.operand) + u')'; }
  QString operator()(const Words& node) const { return "(words"_L1 + joined(node.tokens) + u')'; }
  QString operator()(const Phrase& node) const { return "(phrase"_L1 + joined(node.tokens) + u')'; }
  QString operator()(const Prefix& node) const { return "(prefix"_L1 + joined(node.tokens) + u')'; }
  QString operator()(const Filter& node) const {
    QString text = u'(' + nameOf(node.field);
    if (!node.tokens.empty())
      text += joined(node.tokens) + (node.isBeginning ? "*"_L1 : ""_L1);
    else if (node.number > 0)
      return text + u' ' + QString::number(node.number) + u')';
    else if (node.field == Field::Is || (!node.from && !node.until))
      return text + u' ' + node.value + u')';
    if (node.number > 0)
      text += u' ' + QString::number(node.number);
    for (const std::optional<DayBound>& bound : {node.from, node.until}) {
      if (bound)
        text += u' ' + bound->moment.toString();
    }
    return text + u')';
  }
};

} // namespace

QLatin1StringView nameOf(Field field) { return kFields[static_cast<std::size_t>(field)]; }

std::optional<Field> fieldFrom(QStringView name) {
  const auto found = std::ranges::find_if(
      kFields, [&](QLatin1StringView known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
  if (found == kFields.end())
    return std::nullopt;
  return static_cast<Field>(found - kFields.begin());
}

QString textOf(const Query& query) { return std::visit(Writer{}, query.node); }

} // namespace muniment::search
