#include "core/workspace/connections/manifest_call.h"

#include "core/base/json_list.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<QByteArray> bytesOf(const ManifestCall& call) {
  Json::Object inputs;
  for (const auto& [name, values] : call.inputs) {
    inputs.emplace(name, listOf(values));
  }
  Json file;
  if (call.file)
    file = Json::Object{{u"address"_s, QString::fromLatin1(call.file->address.toHex())},
                        {u"bytes"_s, QString::fromLatin1(call.file->bytes.toBase64())},
                        {u"name"_s, call.file->name},
                        {u"size"_s, call.file->size},
                        {u"type"_s, call.file->type}};
  return canonicalJson(Json::Object{{u"file"_s, std::move(file)},
                                    {u"inputs"_s, std::move(inputs)},
                                    {u"operation"_s, call.operation},
                                    {u"resource"_s, call.resource}});
}

Result<ManifestCall> manifestCallFrom(const QByteArray& bytes) {
  const auto content = parseJson(bytes);
  const Json::Object* inputs = content ? content->at(u"inputs").object() : nullptr;
  if (!inputs)
    return failure(ErrorKind::VerificationFailed, "delivery.payload_damaged"_L1);
  ManifestCall call;
  call.resource = content->text(u"resource");
  call.operation = content->text(u"operation");
  for (const auto& [name, values] : *inputs) {
    QStringList& list = call.inputs[name];
    for (const Json& value : values.array() ? *values.array() : Json::Array())
      list.append(value.string() ? *value.string() : QString());
  }
  if (const Json& file = content->at(u"file"); file.object())
    call.file = ManifestCall::File{file.text(u"name"), file.text(u"type"),
                                   QByteArray::fromBase64(file.text(u"bytes").toLatin1()),
                                   QByteArray::fromHex(file.text(u"address").toLatin1()), file.number(u"size")};
  return call;
}

} // namespace muniment::workspace
