#include "core/connect/contentserver/content_server_client.h"

#include "core/connect/contentserver/rm_answer.h"

namespace muniment::connect::contentserver {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<ContentServerClient>> ContentServerClient::open(const ConnectionValues& values,
                                                                       const RmLine::Parts& parts) {
  MUNIMENT_TRY_LET(line, RmLine::open(values, parts));
  return std::unique_ptr<ContentServerClient>(new ContentServerClient(std::move(line)));
}

Result<qint64> ContentServerClient::whoAmI(const SharedProgress& progress) {
  RmCall call;
  call.path = u"v1/auth"_s;
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  const qint64 id = numberIn(in(&document, {u"data"}), u"id");
  if (id == 0)
    return failure(ErrorKind::Failed, "rm.shape_unexpected"_L1);
  return id;
}

Result<QString> ContentServerClient::version(const SharedProgress& progress) {
  RmCall call;
  call.path = u"v1/serverinfo"_s;
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  return textIn(in(&document, {u"server"}), u"version");
}

} // namespace muniment::connect::contentserver
