#include "core/workspace/disposition/certificate_paper.h"

#include "core/store/actor_repository.h"
#include "core/workspace/disposition/disposition_pages.h"

namespace muniment::workspace {

Result<CertificateToRead::Answer> CertificateToRead::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(certificate, CertificateOf{snapshot}.answer(context));
  MUNIMENT_TRY_LET(actors, store::ActorRepository(context.connection).all());
  std::map<QString, QString> names;
  for (const Actor& actor : actors)
    names.emplace(actor.id.toString(), actor.name);
  MUNIMENT_TRY_LET(sheet, records::sheetOf(certificate, names));
  return Answer{std::move(certificate), std::move(sheet)};
}

Result<QByteArray> CertificateToPrint::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(certificate, CertificateOf{snapshot}.answer(context));
  return records::certificatePdf(certificate);
}

} // namespace muniment::workspace
