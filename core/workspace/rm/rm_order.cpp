#include "core/workspace/rm/rm_order.h"

#include "core/base/json.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<QByteArray> bytesOf(const RmOrder& order) {
  return canonicalJson(Json::Object{
      {u"comment"_s, order.comment}, {u"counterpart"_s, order.counterpart.toString()}, {u"word"_s, order.word}});
}

Result<RmOrder> rmOrderFrom(const QByteArray& bytes) {
  const auto content = parseJson(bytes);
  const auto id = content ? CounterpartId::parse(content->text(u"counterpart")) : std::nullopt;
  if (!id)
    return failure(ErrorKind::VerificationFailed, "rm.order_unreadable"_L1);
  return RmOrder{*id, content->text(u"word"), content->text(u"comment")};
}

} // namespace muniment::workspace
