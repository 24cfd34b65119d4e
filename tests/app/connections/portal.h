#pragma once

#include "core/workspace/cases/case_sync_commands.h"
#include "tests/app/connections/played_system.h"

namespace muniment::tests {

/// The portal of the community.
class Portal final : public PlayedSystem {
 public:
  Portal() : PlayedSystem(QStringLiteral("ac"), QStringLiteral("active-community"), QStringLiteral("community")) {
    keepSecret(QStringLiteral("clientId"), "sandbox-client");
    keepSecret(QStringLiteral("clientSecret"), "sandbox-secret");
    switchOn();
    signIn();
  }

  /// As somebody at the partner; it lasts for a while.
  void signIn() {
    const QJsonObject token = sandbox.form(
        "POST ac/oauth2/token", "grant_type=client_credentials&client_id=sandbox-client&client_secret=sandbox-secret");
    bearer = "Bearer " + token.value(QLatin1StringView("access_token")).toString().toLatin1();
  }

  /// Somebody at the partner does something there.
  QJsonObject there(const QByteArray& line, const QJsonObject& body) {
    return sandbox.json(line, body, {{"Authorization", bearer}});
  }
  [[nodiscard]] QJsonArray there(const QString& shelf) { return items(shelf); }
  [[nodiscard]] QJsonObject caseThere() { return there(QStringLiteral("cases")).last().toObject(); }
  [[nodiscard]] CaseId mirrored() {
    workspace::OpenCase open;
    open.fields = {{QStringLiteral("title"), QStringLiteral("Late shipment")},
                   {QStringLiteral("issue"), QStringLiteral("delay")}};
    open.references = {{QStringLiteral("order"), QStringLiteral("PO-7")}};
    must(run(open));
    const CaseId file = *CaseId::parse(last.text(u"case"));
    must(run(workspace::MirrorCase{file, QStringLiteral("community"), {}, QStringLiteral("p-1")}));
    return file;
  }

  QByteArray bearer;
};

} // namespace muniment::tests
