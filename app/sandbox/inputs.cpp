#include "app/sandbox/inputs.h"

#include <QtCore/QJsonDocument>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostFields = 10'000;

QString decoded(QByteArray text) { return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' '))); }

void add(QJsonObject& fields, const QString& name, const QString& value) {
  const auto known = fields.constFind(name);
  if (known == fields.constEnd()) {
    fields.insert(name, value);
    return;
  }
  QJsonArray all = known->isArray() ? known->toArray() : QJsonArray{*known};
  all.append(value);
  fields.insert(name, all);
}

void addPairs(QJsonObject& fields, const QByteArray& text) {
  int count = 0;
  for (const QByteArray& pair : text.split('&')) {
    if (pair.isEmpty() || ++count > kMostFields)
      continue;
    const qsizetype sign = pair.indexOf('=');
    add(fields, decoded(sign < 0 ? pair : pair.left(sign)), sign < 0 ? QString() : decoded(pair.mid(sign + 1)));
  }
}

bool addJson(QJsonObject& fields, const QByteArray& text) {
  const QJsonDocument document = QJsonDocument::fromJson(text);
  const QJsonObject object = document.object();
  for (auto member = object.begin(); member != object.end(); ++member)
    fields.insert(member.key(), member.value());
  return document.isObject();
}

/// The value of a parameter such as `name="file"` in a header.
QByteArray parameter(const QByteArray& header, const QByteArray& name) {
  for (const QByteArray& piece : header.split(';')) {
    const QByteArray text = piece.trimmed();
    if (!text.toLower().startsWith(name + '='))
      continue;
    QByteArray value = text.mid(name.size() + 1);
    return value.size() > 1 && value.startsWith('"') && value.endsWith('"') ? value.mid(1, value.size() - 2) : value;
  }
  return {};
}

void addPart(Inputs& inputs, const QByteArray& head, const QByteArray& bytes) {
  QByteArray disposition, type;
  for (const QByteArray& line : head.split('\n')) {
    const QByteArray lower = line.toLower();
    if (lower.startsWith("content-disposition:"))
      disposition = line.mid(20).trimmed();
    else if (lower.startsWith("content-type:"))
      type = line.mid(13).trimmed();
  }
  const QString name = QString::fromUtf8(parameter(disposition, "name"));
  if (disposition.contains("filename"))
    inputs.files.push_back({name, QString::fromUtf8(parameter(disposition, "filename")), type, bytes});
  else
    add(inputs.fields, name, QString::fromUtf8(bytes));
}

/// Where the next boundary stands; what only begins like one belongs to the part.
qsizetype nextBoundary(const QByteArray& body, const QByteArray& between, qsizetype from) {
  qsizetype at = body.indexOf(between, from);
  while (at >= 0) {
    const QByteArray after = body.mid(at + between.size(), 2);
    if (after == "\r\n" || after == "--")
      return at;
    at = body.indexOf(between, at + 1);
  }
  return -1;
}

bool addMultipart(Inputs& inputs, const QByteArray& body, const QByteArray& boundary) {
  if (boundary.isEmpty() || boundary.size() > 70)
    return false;
  const QByteArray line = "--" + boundary;
  const QByteArray between = "\r\n" + line;
  qsizetype at = body.startsWith(line) ? 0 : body.indexOf(between) + 2;
  if (at < 2 && !body.startsWith(line))
    return false;
  for (int count = 0; count < kMostFields; ++count) {
    at += line.size();
    if (body.mid(at, 2) == "--")
      return true;
    const qsizetype blank = body.indexOf("\r\n\r\n", at);
    const qsizetype end = blank < 0 ? -1 : nextBoundary(body, between, blank + 2);
    if (end < 0)
      return false;
    addPart(inputs, body.mid(at, blank - at), body.mid(blank + 4, std::max<qsizetype>(0, end - blank - 4)));
    at = end + 2;
  }
  return false;
}

} // namespace

qint64 numberOf(const QJsonValue& value, qint64 fallback) {
  if (value.isArray())
    return value.toArray().isEmpty() ? fallback : numberOf(value.toArray().first(), fallback);
  if (value.isDouble())
    return value.toInteger(fallback);
  bool good = false;
  const qint64 number = value.toString().trimmed().toLongLong(&good);
  return good ? number : fallback;
}

QString textOf(const QJsonValue& value) {
  if (value.isDouble())
    return QString::number(value.toInteger());
  if (value.isBool())
    return value.toBool() ? u"true"_s : u"false"_s;
  return value.isArray() ? textOf(value.toArray().first()) : value.toString();
}

bool Inputs::has(const QString& name) const { return fields.contains(name); }

QString Inputs::text(const QString& name, const QString& fallback) const {
  return has(name) ? textOf(fields.value(name)) : fallback;
}

qint64 Inputs::number(const QString& name, qint64 fallback) const { return numberOf(fields.value(name), fallback); }

bool Inputs::truth(const QString& name) const {
  const QString text = this->text(name).toLower();
  return text == "true"_L1 || text == "1"_L1;
}

std::vector<qint64> Inputs::numbers(const QString& name) const {
  std::vector<qint64> numbers;
  const QJsonValue value = fields.value(name);
  if (value.isArray()) {
    for (const QJsonValue& each : value.toArray())
      numbers.push_back(numberOf(each));
    return numbers;
  }
  QString text = textOf(value);
  for (const QString& each : text.remove(u'[').remove(u']').split(u',', Qt::SkipEmptyParts))
    numbers.push_back(numberOf(each));
  return numbers;
}

const Inputs::File* Inputs::file(const QString& field) const {
  for (const File& each : files)
    if (each.field == field)
      return &each;
  return nullptr;
}

Inputs readInputs(const Request& request) {
  Inputs inputs;
  addPairs(inputs.fields, request.query());
  const QByteArray header = request.header("Content-Type");
  const QByteArray type = header.toLower();
  if (request.body.isEmpty())
    return inputs;
  QJsonObject fromQuery = std::exchange(inputs.fields, {});
  bool good = true;
  if (type.startsWith("multipart/"))
    good = addMultipart(inputs, request.body, parameter(header, "boundary"));
  else if (type.startsWith("application/x-www-form-urlencoded"))
    addPairs(inputs.fields, request.body);
  else if (type.contains("json"))
    good = addJson(inputs.fields, request.body);
  if (!type.contains("json") && inputs.fields.value("body"_L1).isString())
    if (addJson(inputs.fields, inputs.fields.value("body"_L1).toString().toUtf8()))
      inputs.fields.remove("body"_L1);
  for (auto pair = fromQuery.begin(); pair != fromQuery.end(); ++pair)
    if (!inputs.fields.contains(pair.key()))
      inputs.fields.insert(pair.key(), pair.value());
  inputs.malformed = !good;
  return inputs;
}

} // namespace muniment::sandbox
