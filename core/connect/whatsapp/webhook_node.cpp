#include "core/connect/whatsapp/webhook_node.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kDigest = 32;
constexpr std::int64_t kLastSecond = 253'402'300'799; ///< of the year 9999

QString escaped(QString name) { return name.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s); }

bool isLeaf(const ForeignJson& value) {
  return value.isArray() ? value.elements().empty() : !value.isObject() || value.members().empty();
}

} // namespace

void ReadMarks::collect(const ForeignJson& value, const QString& pointer, std::map<QString, QString>& into) const {
  if (m_seen.contains(&value))
    return;
  if (isLeaf(value)) {
    into.emplace(pointer, value.isString() || value.isNumber() ? value.text() : QString::fromUtf8(value.toBytes()));
    return;
  }
  for (const ForeignJson::Member& member : value.members())
    collect(member.value, pointer + u'/' + escaped(member.name), into);
  for (std::size_t i = 0; i < value.elements().size(); ++i)
    collect(value.elements()[i], pointer + u'/' + QString::number(i), into);
}

WebhookNode WebhookNode::at(QStringView name) const { return {m_value ? m_value->member(name) : nullptr, *m_marks}; }

std::vector<WebhookNode> WebhookNode::each() const {
  std::vector<WebhookNode> nodes;
  if (m_value) {
    for (const ForeignJson& element : m_value->elements())
      nodes.emplace_back(&element, *m_marks);
  }
  return nodes;
}

QString WebhookNode::text() const {
  if (!m_value || m_value->isObject() || m_value->isArray() || m_value->isNull())
    return {};
  m_marks->mark(*m_value);
  // A half of a pair and NUL are no text that can be kept; their bytes stay in the original.
  QString text = m_value->text().isValidUtf16() ? m_value->text() : QString::fromUtf8(m_value->text().toUtf8());
  return text.replace(QChar(u'\0'), QChar(0xfffd));
}

QString WebhookNode::peek(QStringView name) const {
  const WebhookNode node = at(name);
  return node && (node.m_value->isString() || node.m_value->isNumber()) ? node.m_value->text() : QString();
}

std::optional<Instant> WebhookNode::seconds(QStringView name) const {
  const WebhookNode node = at(name);
  if (!node || (!node.m_value->isString() && !node.m_value->isNumber()))
    return std::nullopt;
  bool known = false;
  const std::int64_t second = node.m_value->text().toLongLong(&known);
  if (!known || second < 0 || second > kLastSecond)
    return std::nullopt;
  m_marks->mark(*node.m_value);
  return Instant::fromMilliseconds(second * 1000);
}

QByteArray WebhookNode::digest(QStringView name) const {
  const WebhookNode node = at(name);
  if (!node || !node.m_value->isString())
    return {};
  const QByteArray text = node.m_value->text().toLatin1();
  const auto bytes = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
  QByteArray found = bytes ? *bytes : QByteArray();
  if (text.size() == 2 * kDigest && QByteArray::fromHex(text).toHex() == text.toLower())
    found = QByteArray::fromHex(text);
  if (found.size() != kDigest)
    return {};
  m_marks->mark(*node.m_value);
  return found;
}

QString WebhookNode::spelled() const {
  if (!m_value)
    return {};
  m_marks->mark(*m_value);
  return QString::fromUtf8(m_value->toBytes());
}

} // namespace muniment::connect
