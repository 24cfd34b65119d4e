#include "core/workspace/connections/connection_form.h"

#include "core/connect/manifest/presets.h"
#include "core/connect/manifest/read_manifest.h"

#include <QtCore/QCoreApplication>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

class Words final {
  Q_DECLARE_TR_FUNCTIONS(ConnectionForm)
};

ConnectionForm whatsAppForm() {
  ConnectionForm form;
  form.title = u"WhatsApp"_s;
  form.site = {{u"account"_s, Words::tr("Id of the WhatsApp Business account")},
               {u"address"_s, Words::tr("Address of the Graph API")},
               {u"app"_s, Words::tr("Id of the app")},
               {u"media_hosts"_s, Words::tr("Hosts from which media come")},
               {u"notice"_s, Words::tr("Notice to whoever writes first: template and language")},
               {u"notice_version"_s, Words::tr("Version of that notice")},
               {u"number"_s, Words::tr("Id of the phone number")},
               {u"opt_in"_s, Words::tr("Opt-in before a template: not asked, or required")},
               {u"pair_burst"_s, Words::tr("Messages to one person at once")},
               {u"per_second"_s, Words::tr("Messages in a second")},
               {u"phone_number_ids"_s, Words::tr("Ids of further phone numbers")},
               {u"question"_s, Words::tr("Questions to whoever did not write lately: template and language")},
               {u"quiet_hours"_s, Words::tr("Hours without a message after which somebody is asked")},
               {u"read_receipts"_s, Words::tr("Read receipts: asked, or with_answer")},
               {u"take_back"_s, Words::tr("Seconds in which a message can be taken back")}};
  form.secrets = {{u"token"_s, Words::tr("Access token")}};
  form.optional = {u"address"_s,     u"app"_s,           u"media_hosts"_s, u"notice"_s,           u"notice_version"_s,
                   u"opt_in"_s,      u"pair_burst"_s,    u"per_second"_s,  u"phone_number_ids"_s, u"question"_s,
                   u"quiet_hours"_s, u"read_receipts"_s, u"take_back"_s};
  return form;
}

ConnectionForm contentServerForm() {
  ConnectionForm form;
  form.title = u"Content Server"_s;
  form.site = {{u"address"_s, Words::tr("Address of the server, up to api")},
               {u"classes"_s, Words::tr("Codes of classes that are always sent there")},
               {u"container"_s, Words::tr("Number of the folder for our records")},
               {u"directory"_s, Words::tr("Address of the directory service")},
               {u"domain"_s, Words::tr("Domain of the user")},
               {u"fields"_s, Words::tr("Details kept in categories, such as order=12345_2")},
               {u"hold_type"_s, Words::tr("Code of the type of our holds")},
               {u"per_second"_s, Words::tr("Calls in a second")},
               {u"readers"_s, Words::tr("Numbers of users and groups who may see restricted records")},
               {u"search"_s, Words::tr("Number of the disposition search")},
               {u"sign_in"_s, Words::tr("Sign-in: password, directory or client")}};
  form.secrets = {{u"password"_s, Words::tr("Password, or secret of the client")},
                  {u"user"_s, Words::tr("User, or id of the client")}};
  form.optional = {u"classes"_s,    u"directory"_s, u"domain"_s, u"fields"_s, u"hold_type"_s,
                   u"per_second"_s, u"readers"_s,   u"search"_s, u"sign_in"_s};
  return form;
}

ConnectionForm pushForm() {
  ConnectionForm form;
  form.title = u"Web Push"_s;
  form.site = {{u"answers"_s, Words::tr("Address of the page for answers")},
               {u"contact"_s, Words::tr("Address at which push services reach you")},
               {u"hosts"_s, Words::tr("Hosts of further push services")},
               {u"key"_s, Words::tr("Number of our key: raise it to have a new one")}};
  form.optional = {u"hosts"_s, u"key"_s};
  return form;
}

ConnectionForm folderForm() {
  ConnectionForm form;
  form.title = u"Folder"_s;
  form.site = {{u"folder"_s, Words::tr("Path of the folder on the computer of the agent")},
               {u"quiet"_s, Words::tr("Seconds for which a file must not have changed: 10")},
               {u"then"_s, Words::tr("After capture: leave, or move into the folder Captured")}};
  form.optional = {u"quiet"_s, u"then"_s};
  return form;
}

ConnectionForm manifestForm(QByteArrayView manifest) {
  ConnectionForm form;
  connect::ManifestReading reading = connect::readManifest(manifest);
  form.problems = std::move(reading.problems);
  if (!reading.manifest)
    return form;
  form.site = std::move(reading.manifest->site);
  form.secrets = std::move(reading.manifest->secrets);
  form.title = reading.manifest->title;
  form.system = reading.manifest->system;
  return form;
}

} // namespace

ConnectionForm formFor(Connection::Kind kind, QByteArrayView manifest) {
  switch (kind) {
  case Connection::Kind::WhatsApp:
    return whatsAppForm();
  case Connection::Kind::ContentServer:
    return contentServerForm();
  case Connection::Kind::Push:
    return pushForm();
  case Connection::Kind::Folder:
    return folderForm();
  case Connection::Kind::Manifest:
    break;
  }
  return manifestForm(manifest);
}

Result<std::vector<ManifestPreset>> manifestPresets() {
  std::vector<ManifestPreset> presets;
  for (const QString& name : connect::presetNames()) {
    MUNIMENT_TRY_LET(text, connect::preset(name));
    ConnectionForm form = manifestForm(text);
    presets.push_back({name, form.title, form.system, std::move(text)});
  }
  return presets;
}

} // namespace muniment::workspace
