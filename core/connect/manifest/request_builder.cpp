#include "core/connect/manifest/request_builder.h"

#include "core/base/json.h"
#include "core/connect/http/form_body.h"
#include "core/connect/http/multipart_upload.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

QString percentEncoded(const QString& value) { return QString::fromLatin1(value.toUtf8().toPercentEncoding()); }

/// Dots alone lead upwards, and no encoding changes that.
bool leadsUpwards(const QString& path) {
  const QStringList steps = path.split(u'/');
  return steps.contains(u"."_s) || steps.contains(u".."_s);
}

QString missingInput(const Template& text, const TemplateValues& values) {
  for (const Template::Piece& piece : text.pieces()) {
    const auto found = values.inputs.find(piece.text);
    if (piece.source == Template::Source::Input && piece.form != Template::Form::Optional &&
        (found == values.inputs.end() || found->second.isEmpty()))
      return piece.text;
  }
  return {};
}

Failure missing(const Template& text, const TemplateValues& values) {
  return failure(ErrorKind::Usage, "peer.input_missing"_L1, {missingInput(text, values)});
}

bool isLeftOut(const Template& text, const TemplateValues& values) {
  const Template::Piece* piece = text.singleInput();
  return piece && piece->form == Template::Form::Optional && !values.inputs.contains(piece->text);
}

Result<QByteArray> jsonText(const QString& text) {
  QByteArray out;
  if (!appendCanonical(out, text))
    return failure(ErrorKind::Failed, "json.not_canonical"_L1);
  return out;
}

Result<QByteArray> jsonOf(const Template& text, const TemplateValues& values) {
  const Template::Piece* piece = text.singleInput();
  if (piece && piece->form == Template::Form::List) {
    const auto found = values.inputs.find(piece->text);
    QByteArray list;
    for (const QString& each : found == values.inputs.end() ? QStringList() : found->second) {
      MUNIMENT_TRY_LET(element, jsonText(each));
      list += (list.isEmpty() ? "" : ",") + element;
    }
    return '[' + list + ']';
  }
  const auto filled = fill(text, values);
  if (!filled)
    return missing(text, values);
  if (!piece || piece->form != Template::Form::Number)
    return jsonText(*filled);
  const auto number = ForeignJson::parse(filled->toUtf8());
  if (!number || !number->isNumber())
    return failure(ErrorKind::Usage, "peer.input_malformed"_L1, {piece->text});
  return number->toBytes();
}

Result<QByteArray> jsonOf(const BodyTree& tree, const TemplateValues& values) {
  if (const auto* literal = std::get_if<ForeignJson>(&tree.node))
    return literal->toBytes();
  if (const auto* text = std::get_if<Template>(&tree.node))
    return jsonOf(*text, values);
  QByteArray out;
  if (const auto* elements = std::get_if<std::vector<BodyTree>>(&tree.node)) {
    for (const BodyTree& each : *elements) {
      MUNIMENT_TRY_LET(element, jsonOf(each, values));
      out += (out.isEmpty() ? "" : ",") + element;
    }
    return '[' + out + ']';
  }
  for (const auto& [name, each] : std::get<std::vector<std::pair<QString, BodyTree>>>(tree.node)) {
    const auto* text = std::get_if<Template>(&each.node);
    if (text && isLeftOut(*text, values))
      continue;
    MUNIMENT_TRY_LET(key, jsonText(name));
    MUNIMENT_TRY_LET(value, jsonOf(each, values));
    out += (out.isEmpty() ? "" : ",") + key + ':' + value;
  }
  return '{' + out + '}';
}

using Fields = std::vector<std::pair<QString, QByteArray>>;

Result<Fields> fieldsOf(const BodyRule& rule, const TemplateValues& values) {
  Fields fields;
  for (const auto& [name, text] : rule.fields) {
    if (isLeftOut(text, values))
      continue;
    const auto value = fill(text, values);
    if (!value)
      return missing(text, values);
    fields.emplace_back(name, value->toUtf8());
  }
  if (rule.kind == BodyRule::Kind::FormWithJsonField) {
    MUNIMENT_TRY_LET(json, jsonOf(rule.value, values));
    fields.emplace_back(rule.valueField, json);
  }
  return fields;
}

Result<void> addMultipart(HttpJob& job, const BodyRule& rule, const TemplateValues& values, const AttachedFile* file) {
  if (!file || !file->source)
    return failure(ErrorKind::Usage, "peer.input_missing"_L1, {rule.fileField});
  std::vector<FormPart> parts;
  MUNIMENT_TRY_LET(fields, fieldsOf(rule, values));
  for (auto& [name, value] : fields)
    parts.push_back({name, {}, value, nullptr, {}});
  if (!rule.valueField.isEmpty()) {
    MUNIMENT_TRY_LET(json, jsonOf(rule.value, values));
    parts.push_back({rule.valueField, "application/json", json, nullptr, {}});
  }
  QByteArray type = file->contentType;
  type.replace('\r', "").replace('\n', "");
  parts.push_back({rule.fileField, type, {}, file->source, file->name});
  auto form = std::make_shared<MultipartUpload>(std::move(parts));
  setHeader(job.request, "Content-Type", form->contentType());
  job.upload = std::move(form);
  return {};
}

Result<void> addBody(HttpJob& job, const BodyRule& rule, const TemplateValues& values, const AttachedFile* file) {
  switch (rule.kind) {
  case BodyRule::Kind::None:
    return {};
  case BodyRule::Kind::Json: {
    MUNIMENT_TRY_LET(json, jsonOf(rule.value, values));
    job.request.body = json;
    setHeader(job.request, "Content-Type", "application/json");
    return {};
  }
  case BodyRule::Kind::Form:
  case BodyRule::Kind::FormWithJsonField: {
    MUNIMENT_TRY_LET(fields, fieldsOf(rule, values));
    job.request.body = formBody(fields);
    setHeader(job.request, "Content-Type", "application/x-www-form-urlencoded");
    return {};
  }
  case BodyRule::Kind::Multipart:
    break;
  }
  return addMultipart(job, rule, values, file);
}

Result<void> addHeaders(HttpRequest& request, const Operation& operation, const TemplateValues& values) {
  setHeader(request, "Accept", "application/json");
  for (const auto& [name, text] : operation.headers) {
    if (isLeftOut(text, values))
      continue;
    const auto value = fill(text, values);
    if (!value)
      return missing(text, values);
    setHeader(request, name, value->simplified().toUtf8()); // line breaks become spaces
  }
  return {};
}

} // namespace

void addQueryItem(QUrl& url, const QString& name, const QString& value) {
  QString query = url.query(QUrl::FullyEncoded);
  if (!query.isEmpty())
    query += u'&';
  url.setQuery(query + percentEncoded(name) + u'=' + percentEncoded(value), QUrl::StrictMode);
}

Result<HttpJob> buildRequest(const Operation& operation, const TemplateValues& values, const LimitRule& limits,
                             const AttachedFile* file) {
  HttpJob job;
  job.request.method = operation.method;
  job.request.timeoutMilliseconds = limits.timeoutMs;
  job.request.largestResponse = limits.largestAnswer;
  job.connectMilliseconds = limits.connectMs;
  job.idleMilliseconds = limits.idleMs;
  job.repeatable = operation.repeatable;
  const auto path = fill(operation.path, values, &percentEncoded);
  if (!path)
    return missing(operation.path, values);
  if (leadsUpwards(*path))
    return failure(ErrorKind::Usage, "peer.address_refused"_L1);
  job.request.url = QUrl(values.base + *path, QUrl::StrictMode);
  if (!job.request.url.isValid())
    return failure(ErrorKind::Usage, "http.not_a_web_address"_L1);
  for (const auto& [name, text] : operation.query) {
    if (isLeftOut(text, values))
      continue;
    const auto value = fill(text, values);
    if (!value)
      return missing(text, values);
    addQueryItem(job.request.url, name, *value);
  }
  MUNIMENT_TRY(addHeaders(job.request, operation, values));
  MUNIMENT_TRY(addBody(job, operation.body, values, file));
  return job;
}

} // namespace muniment::connect
