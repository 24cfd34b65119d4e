#include "core/workspace/cases/case_wire.h"

#include "core/model/exact_json.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kWhat = {"open"_L1, "field"_L1, "comment"_L1, "document"_L1, "transfer"_L1, "fetch"_L1};

Json jsonOf(const CaseWrite& write) {
  Json::Object further;
  for (const auto& [name, value] : write.further)
    further.emplace(name, value);
  return Json::Object{{u"expected"_s, write.expected},
                      {u"field"_s, write.field},
                      {u"further"_s, std::move(further)},
                      {u"mirror"_s, write.mirror.toString()},
                      {u"remote_id"_s, write.remoteId},
                      {u"value"_s, write.value},
                      {u"what"_s, kWhat[static_cast<std::size_t>(write.what)]}};
}

} // namespace

Result<QByteArray> bytesOf(const CaseWrite& write) { return canonicalJson(jsonOf(write)); }

Result<CaseWrite> caseWriteFrom(const QByteArray& bytes) {
  const auto content = parseJson(bytes);
  CaseWrite write;
  if (content) {
    write.what = namedIn<CaseWrite::What>(kWhat, content->text(u"what")).value_or(CaseWrite::What::Field);
    write.mirror = valueAt<CaseMirrorId>(*content, u"mirror");
    write.remoteId = content->text(u"remote_id");
    write.field = content->text(u"field");
    write.expected = content->text(u"expected");
    write.value = content->text(u"value");
    if (const Json::Object* further = content->at(u"further").object()) {
      for (const auto& [name, value] : *further)
        write.further.emplace(name, value.string() ? *value.string() : QString());
    }
  }
  if (!content || jsonOf(write) != *content)
    return failure(ErrorKind::VerificationFailed, "delivery.payload_damaged"_L1);
  return write;
}

} // namespace muniment::workspace
