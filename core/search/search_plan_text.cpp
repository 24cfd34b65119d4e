#include "core/search/search_plan.h"

#include <QtCore/QStringList>

namespace muniment::search {
namespace {

using namespace Qt::StringLiterals;

template <class T>
QString joined(QLatin1StringView name, const std::vector<T>& operands) {
  QString text = u'(' + name;
  for (const T& operand : operands)
    text += u' ' + textOf(operand);
  return text + u')';
}

QString textOfNames(const Condition& condition) {
  QString text = condition.kind == Condition::Kind::Batch ? u"batch"_s : u"reviewed"_s;
  for (const QByteArray& token : condition.tokens)
    text += u' ' + QString::fromUtf8(token);
  if (condition.isBeginning)
    text += u'*';
  return condition.number > 0 ? text + u' ' + QString::number(condition.number) : text;
}

QString textOf(const Condition& condition) {
  switch (condition.kind) {
  case Condition::Kind::Held:
    return u"held"_s;
  case Condition::Kind::Declared:
    return u"declared"_s;
  case Condition::Kind::Conflict:
    return u"conflict"_s;
  case Condition::Kind::Tag:
    return u"tag "_s + QString::fromUtf8(condition.name) + (condition.isBeginning ? u"*"_s : QString());
  case Condition::Kind::Batch:
  case Condition::Kind::Reviewed:
    return textOfNames(condition);
  case Condition::Kind::Time:
    break;
  }
  const auto bound = [](const std::optional<DayBound>& at) { return at ? at->moment.toString() : QString(); };
  return bound(condition.from) + ".."_L1 + bound(condition.until);
}

} // namespace

QString textOf(const IndexedQuery& query) {
  switch (query.kind) {
  case IndexedQuery::Kind::Sequence: {
    QStringList words;
    for (const QByteArray& token : query.tokens)
      words.append(QString::fromUtf8(token));
    return words.join(u'+') + (query.isBeginning ? "*"_L1 : ""_L1);
  }
  case IndexedQuery::Kind::All:
    return joined("all"_L1, query.operands);
  case IndexedQuery::Kind::Any:
    return joined("any"_L1, query.operands);
  case IndexedQuery::Kind::Not:
    break;
  }
  return joined("not"_L1, query.operands);
}

QString textOf(const JoinedQuery& query) {
  switch (query.kind) {
  case JoinedQuery::Kind::Condition:
    return textOf(query.condition);
  case JoinedQuery::Kind::Indexed:
    return u'[' + textOf(query.indexed) + u']';
  case JoinedQuery::Kind::All:
    return joined("all"_L1, query.operands);
  case JoinedQuery::Kind::Any:
    return joined("any"_L1, query.operands);
  case JoinedQuery::Kind::Not:
    break;
  }
  return joined("not"_L1, query.operands);
}

} // namespace muniment::search
