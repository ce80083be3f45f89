<?php
// Run once in the template folder. Prints the logins as JSON: {role: {user, password, application_password}}.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

$password = wp_generate_password(20, false);
wp_install('Live blog', 'administrator', 'administrator@blog.example', true, '', $password);
foreach (get_posts(['post_type' => ['post', 'page'], 'post_status' => 'any', 'numberposts' => -1]) as $post) {
    wp_delete_post($post->ID, true);
}
update_option('timezone_string', 'Europe/Rome'); // so that date and date_gmt differ
update_option('permalink_structure', '/%postname%/');
$GLOBALS['wp_rewrite']->init();
flush_rewrite_rules(false);

$logins = [];
foreach (['administrator', 'editor', 'author', 'contributor'] as $role) {
    $user = get_user_by('login', $role) ?: get_user_by('id', wp_insert_user(['user_login' => $role,
        'user_pass' => $password, 'role' => $role, 'user_email' => "$role@blog.example"]));
    wp_update_user(['ID' => $user->ID, 'display_name' => ucfirst($role)]);
    [$secret] = WP_Application_Passwords::create_new_application_password($user->ID, ['name' => 'live tests']);
    $logins[$role] = ['user' => $role, 'password' => $password,
        'application_password' => WP_Application_Passwords::chunk_password($secret)];
}
echo json_encode($logins);
