#include "core/connect/whatsapp/template_filling.h"

#include <QtCore/QRegularExpression>

namespace muniment::connect::whatsapp {
namespace {

using namespace Qt::StringLiterals;
using Object = Json::Object;

constexpr qsizetype kLongestValue = 1024;

const QRegularExpression& blank() {
  static const QRegularExpression kBlank(u"\\{\\{\\s*([A-Za-z0-9_]+)\\s*\\}\\}"_s);
  return kBlank;
}

/// Names of the blanks of a text, each once.
QStringList blanksOf(const QString& text) {
  QStringList names;
  for (auto found = blank().globalMatch(text); found.hasNext();) {
    const QString name = found.next().captured(1);
    if (!names.contains(name))
      names.append(name);
  }
  return names;
}

/// One pass, so that a value with braces in it stays what it is.
QString filled(const QString& text, const QString& where, const TemplateValues& values) {
  QString out;
  qsizetype done = 0;
  for (auto found = blank().globalMatch(text); found.hasNext();) {
    const QRegularExpressionMatch match = found.next();
    out += QStringView(text).sliced(done, match.capturedStart() - done);
    const auto value = values.find(where + match.captured(1));
    out += value == values.end() || value->second.isEmpty() ? match.captured(0) : value->second;
    done = match.capturedEnd();
  }
  return out + QStringView(text).sliced(done).toString();
}

bool isBroken(const QString& value) {
  return value.contains(u'\n') || value.contains(u'\r') || value.contains(u'\t') || value.contains("     "_L1);
}

Result<void> checkState(const TemplateDefinition& definition) {
  const QString& status = definition.status;
  if (status == "PAUSED"_L1 || status == "FLAGGED"_L1 || status == "LOCKED"_L1)
    return failure(ErrorKind::Refused, "whatsapp.template_paused"_L1, {definition.name});
  if (status == "PENDING"_L1 || status == "IN_APPEAL"_L1)
    return failure(ErrorKind::Refused, "whatsapp.template_pending"_L1, {definition.name});
  if (status != "APPROVED"_L1 && status != "REINSTATED"_L1)
    return failure(ErrorKind::Refused, "whatsapp.template_refused"_L1, {definition.name});
  return {};
}

Json parameterOf(const QString& type, const QString& member, Json value) {
  Object parameter;
  parameter.emplace(u"type"_s, type);
  parameter.emplace(member, std::move(value));
  return parameter;
}

Json blankOf(const QString& name, const QString& value, bool named) {
  Object parameter;
  parameter.emplace(u"type"_s, u"text"_s);
  parameter.emplace(u"text"_s, value);
  if (named)
    parameter.emplace(u"parameter_name"_s, name);
  return parameter;
}

Json::Array parametersOf(const QString& text, const QString& where, const TemplateDefinition& definition,
                         const TemplateValues& values) {
  Json::Array parameters;
  for (const QString& name : blanksOf(text))
    parameters.push_back(blankOf(name, values.at(where + name), definition.named));
  return parameters;
}

void addPart(Json::Array& components, const QString& type, Json::Array parameters) {
  if (parameters.empty())
    return;
  Object part;
  part.emplace(u"type"_s, type);
  part.emplace(u"parameters"_s, std::move(parameters));
  components.emplace_back(std::move(part));
}

/// A quick reply carries what comes back when it is tapped; a link may end in something of this message.
void addButtons(Json::Array& components, const TemplateDefinition& definition, const TemplateValues& values) {
  for (std::size_t i = 0; i < definition.buttons.size(); ++i) {
    const TemplateDefinition::Button& button = definition.buttons[i];
    const auto value = values.find(u"button.%1"_s.arg(i));
    if (value == values.end() || value->second.isEmpty())
      continue;
    const bool reply = button.type == "QUICK_REPLY"_L1;
    const QString member = reply ? u"payload"_s : u"text"_s;
    Json::Array parameters;
    parameters.push_back(parameterOf(member, member, value->second));
    Object part;
    part.emplace(u"type"_s, u"button"_s);
    part.emplace(u"sub_type"_s, reply ? u"quick_reply"_s : u"url"_s);
    part.emplace(u"index"_s, QString::number(i));
    part.emplace(u"parameters"_s, std::move(parameters));
    components.emplace_back(std::move(part));
  }
}

} // namespace

QStringList placesOf(const TemplateDefinition& definition) {
  QStringList places;
  for (const QString& name : blanksOf(definition.header))
    places.append(u"header."_s + name);
  for (const QString& name : blanksOf(definition.body))
    places.append(u"body."_s + name);
  for (std::size_t i = 0; i < definition.buttons.size(); ++i) {
    if (!blanksOf(definition.buttons[i].url).isEmpty())
      places.append(u"button.%1"_s.arg(i));
  }
  return places;
}

Result<void> checkTemplate(const TemplateDefinition& definition, const TemplateValues& values) {
  MUNIMENT_TRY(checkState(definition));
  for (const QString& place : placesOf(definition)) {
    const auto value = values.find(place);
    if (value == values.end() || value->second.trimmed().isEmpty())
      return failure(ErrorKind::Usage, "whatsapp.blank_empty"_L1, {place.section(u'.', 1)});
  }
  for (const auto& [place, value] : values) {
    if (isBroken(value))
      return failure(ErrorKind::Usage, "whatsapp.blank_broken"_L1, {place.section(u'.', 1)});
    if (value.size() > kLongestValue)
      return failure(ErrorKind::Usage, "whatsapp.too_long"_L1,
                     {place.section(u'.', 1), QString::number(kLongestValue)});
  }
  if (filled(definition.body, u"body."_s, values).size() > kLongestValue)
    return failure(ErrorKind::Usage, "whatsapp.too_long"_L1, {u"text"_s, QString::number(kLongestValue)});
  return {};
}

Result<TemplateContent> fillTemplate(const TemplateDefinition& definition, const TemplateValues& values,
                                     const QString& file) {
  MUNIMENT_TRY(checkTemplate(definition, values));
  TemplateContent content{definition.name, definition.language, {}};
  if (definition.needsFile()) {
    const QString kind = definition.headerFormat.toLower();
    if (file.isEmpty() || kind == "location"_L1)
      return failure(ErrorKind::Usage, "whatsapp.header_file"_L1, {definition.name});
    Object id;
    id.emplace(u"id"_s, file);
    Json::Array parameters;
    parameters.push_back(parameterOf(kind, kind, std::move(id)));
    addPart(content.components, u"header"_s, std::move(parameters));
  } else {
    addPart(content.components, u"header"_s, parametersOf(definition.header, u"header."_s, definition, values));
  }
  addPart(content.components, u"body"_s, parametersOf(definition.body, u"body."_s, definition, values));
  addButtons(content.components, definition, values);
  return content;
}

TemplatePreview previewOf(const TemplateDefinition& definition, const TemplateValues& values) {
  TemplatePreview preview;
  preview.header = filled(definition.header, u"header."_s, values);
  preview.body = filled(definition.body, u"body."_s, values);
  preview.footer = definition.footer;
  for (const TemplateDefinition::Button& button : definition.buttons)
    preview.buttons.append(button.text);
  return preview;
}

QString TemplatePreview::words() const {
  QStringList parts{header, body, footer};
  parts.removeAll(QString());
  for (const QString& button : buttons)
    parts.append(u"["_s + button + u"]"_s);
  return parts.join(u'\n');
}

} // namespace muniment::connect::whatsapp
